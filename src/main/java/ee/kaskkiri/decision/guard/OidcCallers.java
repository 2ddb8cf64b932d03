package ee.kaskkiri.decision.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kaskkiri.access.Caller;
import ee.kaskkiri.access.Role;
import ee.kaskkiri.decision.Settings;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Callers that an issuer of OpenID Connect knows. */
@Singleton
final class OidcCallers {
  private static final Logger LOG = Logger.getLogger(OidcCallers.class);
  private static final int LONGEST_SUBJECT = 255;
  private static final String NOT_ACCEPTED =
      "The token is not accepted: it has expired, its issuer did not sign it, or it is for another"
          + " service.";

  /** A token that is signed: its head, what it says, and the signature. */
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.[A-Za-z0-9_-]+");

  private final Settings.Oidc settings;
  private final ObjectMapper json;

  OidcCallers(Settings settings, ObjectMapper json) {
    this.settings = settings.oidc();
    this.json = json;
  }

  /** Who calls, of a request with a token. */
  Future<Identity> of(RoutingContext context, String token) {
    Matcher parts = FORM.matcher(token);
    if (!parts.matches() || !isObject(parts.group(1)) || !isObject(parts.group(2))) {
      return Identity.notBelieved(NOT_ACCEPTED).now();
    }
    return of(context);
  }

  private boolean isObject(String part) {
    try {
      return json.readTree(Base64.getUrlDecoder().decode(part)).isObject();
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Who calls, of a request with a token in its form, or with the cookie of a session. */
  Future<Identity> of(RoutingContext context) {
    HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
    Promise<Identity> promise = Promise.promise();
    Context here = context.vertx().getOrCreateContext();
    authenticator
        .attemptAuthentication(context)
        .subscribe()
        .with(
            known -> here.runOnContext(done -> complete(promise, known)),
            failure -> here.runOnContext(done -> promise.complete(failed(failure))));
    return promise.future();
  }

  /** Where a person signs in; the answer carries what the way back needs. */
  Future<Identity> sentToTheIssuer(RoutingContext context) {
    HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
    Promise<Identity> promise = Promise.promise();
    Context here = context.vertx().getOrCreateContext();
    authenticator
        .getChallenge(context)
        .subscribe()
        .with(
            challenge ->
                here.runOnContext(
                    done ->
                        promise.complete(
                            challenge == null || challenge.status != 302
                                ? new Identity.Nobody()
                                : new Identity.SentOn(String.valueOf(challenge.headerContent)))),
            failure -> here.runOnContext(done -> promise.complete(failed(failure))));
    return promise.future();
  }

  /** A request whose caller cannot be read ends as a fault, it does not wait for ever. */
  private void complete(Promise<Identity> promise, @Nullable SecurityIdentity known) {
    Future.<Identity>future(read -> read.complete(identity(known))).onComplete(promise);
  }

  private Identity identity(@Nullable SecurityIdentity known) {
    if (known == null || known.isAnonymous()) {
      return new Identity.Nobody();
    }
    @Nullable TokenCredential person = known.getCredential(IdTokenCredential.class);
    @Nullable TokenCredential token =
        person == null ? known.getCredential(AccessTokenCredential.class) : person;
    if (token == null) {
      return Identity.notBelieved("The issuer's answer holds no token.");
    }
    JsonNode claims = claims(token.getToken());
    String subject = claims.path("sub").asText();
    if (subject.isBlank()
        || subject.length() > LONGEST_SUBJECT
        || subject.codePoints().anyMatch(Character::isISOControl)) {
      return Identity.notBelieved("The token does not say whom it is about (claim sub).");
    }
    Set<String> instruments =
        settings.instruments().map(path -> texts(claims, path)).orElse(Set.of());
    if (settings.instruments().isPresent() && instruments.isEmpty()) {
      return Identity.notBelieved(
          "The token names no instrument (claim " + settings.instruments().get() + ").");
    }
    Caller caller = new Caller("oidc:" + subject, roles(known.getRoles()), instruments, Map.of());
    return new Identity.Known(caller, Map.of(), person != null);
  }

  /** Roles of other services may stand beside ours. */
  private Set<Role> roles(Set<String> names) {
    String prefix = settings.rolePrefix().orElse("");
    return Arrays.stream(Role.values())
        .filter(role -> names.contains(prefix + role.slug()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What a token says, which was verified before. */
  private JsonNode claims(String token) {
    try {
      return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    } catch (IOException e) {
      throw new IllegalStateException("A verified token is no JSON.", e);
    }
  }

  private static Set<String> texts(JsonNode claims, String path) {
    JsonNode claim = claims.at("/" + path);
    Set<String> texts = new HashSet<>();
    if (claim.isTextual()) {
      texts.addAll(Arrays.asList(claim.textValue().trim().split("\\s+")));
    }
    claim.forEach(one -> texts.add(one.asText()));
    texts.remove("");
    return texts;
  }

  private static Identity failed(Throwable failure) {
    Throwable cause = DefaultAuthFailureHandler.extractRootCause(failure);
    if (cause instanceof AuthenticationRedirectException redirect) {
      return new Identity.SentOn(redirect.getRedirectUri());
    }
    if (cause instanceof AuthenticationFailedException
        || cause instanceof AuthenticationCompletionException) {
      return Identity.notBelieved(NOT_ACCEPTED);
    }
    LOG.warnf("The issuer of OpenID Connect cannot be asked: %s", cause.getClass().getSimpleName());
    return Identity.unknowable("The issuer of OpenID Connect does not answer.");
  }
}
