package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.account.Account;
import ee.kaskkiri.access.account.AccountRefusedException;
import ee.kaskkiri.access.account.Accounts;
import ee.kaskkiri.access.account.Sessions;
import ee.kaskkiri.access.account.SignIn;
import ee.kaskkiri.access.account.TooManySignInsException;
import ee.kaskkiri.decision.Body;
import ee.kaskkiri.decision.http.PasswordLimit;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Who is signed in: people say it with a password, and are known by a cookie from then on. */
@Path("/api/session")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "access", description = "Who may do what")
public class SessionResource {
  private static final Logger LOG = Logger.getLogger(SessionResource.class);
  private static final String NAME = "name";
  private static final String PASSWORD = "password";
  private static final String NEW_PASSWORD = "newPassword";
  private static final int LONGEST_NAME = 100;
  private static final String A_TEXT = "a text";

  private final Provider<Accounts> accounts;
  private final Provider<Sessions> sessions;
  private final Visitor visitor;
  private final People people;
  private final PasswordLimit limit;
  private final CurrentVertxRequest current;

  SessionResource(
      Provider<Accounts> accounts,
      Provider<Sessions> sessions,
      Visitor visitor,
      People people,
      PasswordLimit limit,
      CurrentVertxRequest current) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.visitor = visitor;
    this.people = people;
    this.limit = limit;
    this.current = current;
  }

  /**
   * Asks to sign in.
   *
   * @param name of the account
   * @param password that proves it
   */
  public record SignInBody(
      @Schema(required = true) String name, @Schema(required = true) String password) {}

  /**
   * Asks for another password.
   *
   * @param password the one that holds now
   * @param newPassword the one that is to hold
   */
  public record PasswordBody(
      @Schema(required = true) String password,
      @Schema(required = true, minLength = 12, maxLength = 200) String newPassword) {}

  /** Who looks. */
  @GET
  @Operation(operationId = "readSession", summary = "Who is signed in, and what they may do")
  public SessionView read() {
    return visitor.view();
  }

  /** Signs in. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "signIn", summary = "Signs a person in; the answer brings a cookie")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = SignInBody.class)))
  public SessionView signIn(byte[] body) {
    requireHere();
    Body said = Body.read(body, NAME, PASSWORD);
    String name = said.required(NAME, A_TEXT).strip().toLowerCase(Locale.ROOT);
    String password = said.required(PASSWORD, A_TEXT);
    try {
      Account account = proven(name, password);
      renew(account);
      LOG.info("A person signed in.");
      return SessionView.of(account, visitor.signIn());
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private Account proven(String name, String password) throws SQLException {
    String address = String.valueOf(request().request().remoteAddress().hostAddress());
    String counted = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    requirePatience(counted, address);
    SignIn answer = attempt(name, password);
    if (answer instanceof SignIn.Accepted accepted) {
      limit.succeeded(counted, address);
      return accepted.account();
    }
    LOG.warn("A sign-in was refused.");
    throw refused(
        answer instanceof SignIn.Over
            ? "The time of the one-time password is over; an administrator gives another one."
            : "There is no such name that may sign in, or the password is another one.");
  }

  private SignIn attempt(String name, String password) throws SQLException {
    try {
      return accounts.get().signIn(name, password);
    } catch (TooManySignInsException e) {
      throw new ProblemException(
          ProblemType.OVERLOADED, "Too many people sign in at this moment.", List.of());
    }
  }

  private void requirePatience(String name, String address) {
    long pause = limit.tries(name, address);
    if (pause > 0) {
      request().response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(pause));
      throw new ProblemException(
          ProblemType.TOO_MANY_REQUESTS,
          "Too many passwords were tried; the next one may be tried in " + pause + " s.",
          List.of());
    }
  }

  /** Begins a session in place of the one that the browser may have. */
  private void renew(Account account) throws SQLException {
    Optional<String> before = SessionCookie.read(request().request());
    if (before.isPresent()) {
      sessions.get().end(before.get());
    }
    String token = sessions.get().begin(account);
    SessionCookie.give(request().request(), request().response(), token);
  }

  /** Signs out; who was not signed in is not told otherwise. */
  @DELETE
  @Operation(operationId = "signOut", summary = "Signs out")
  public void signOut() {
    Optional<String> token = SessionCookie.read(request().request());
    try {
      if (people.here() && token.isPresent()) {
        sessions.get().end(token.get());
        SessionCookie.take(request().request(), request().response());
      }
    } catch (SQLException e) {
      throw unavailable(e);
    }
    visitor.forget();
  }

  /** Chooses a password; every other session of the person ends. */
  @PUT
  @Path("/password")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "choosePassword",
      summary = "Chooses another password; all sessions end, and a new one begins here")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = PasswordBody.class)))
  public SessionView choose(byte[] body) {
    requireHere();
    Account account = SignedIn.get(request()).orElseThrow(SessionResource::elsewhere);
    Body said = Body.read(body, PASSWORD, NEW_PASSWORD);
    String old = said.required(PASSWORD, A_TEXT);
    String chosen = said.required(NEW_PASSWORD, A_TEXT);
    String address = String.valueOf(request().request().remoteAddress().hostAddress());
    requirePatience(account.name(), address);
    try {
      if (!accounts.get().choose(account.name(), old, chosen)) {
        throw said.wrong(PASSWORD, "The old password is another one.", "the one in force");
      }
      limit.succeeded(account.name(), address);
      Account now = accounts.get().find(account.name()).orElse(account);
      renew(now);
      return SessionView.of(now, visitor.signIn());
    } catch (AccountRefusedException e) {
      limit.succeeded(account.name(), address);
      throw said.wrong(e.field(), String.valueOf(e.getMessage()), e.expected());
    } catch (TooManySignInsException e) {
      throw new ProblemException(
          ProblemType.OVERLOADED, "Too many people sign in at this moment.", List.of());
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private void requireHere() {
    if (!people.here()) {
      throw elsewhere();
    }
  }

  private static ProblemException elsewhere() {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        "People sign in at the issuer of OpenID Connect: GET /login. There are no passwords here.",
        List.of());
  }

  private static ProblemException refused(String detail) {
    return new ProblemException(ProblemType.SIGN_IN_REFUSED, detail, List.of());
  }

  private RoutingContext request() {
    return current.getCurrent();
  }

  /** The database of accounts does not answer. */
  static ProblemException unavailable(SQLException e) {
    LOG.warnf("Accounts cannot be looked at; the database says %s", e.getSQLState());
    return new ProblemException(
        ProblemType.IDENTITY_UNAVAILABLE,
        "The database that knows the accounts does not answer.",
        List.of());
  }
}
