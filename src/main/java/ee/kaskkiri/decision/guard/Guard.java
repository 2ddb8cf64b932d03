package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.Asked;
import ee.kaskkiri.access.Caller;
import ee.kaskkiri.access.Grant;
import ee.kaskkiri.access.Grants;
import ee.kaskkiri.access.Role;
import ee.kaskkiri.decision.CurrentCaller;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets nobody past who may not. */
@Singleton
final class Guard implements Handler<RoutingContext> {
  /** What is done about one's own session, also before anything else may be. */
  private static final String SESSION = "/api/session";

  private final boolean on;
  private final OpenDoor door;
  private final OtherSites sites;
  private final Callers callers;
  private final Refusal refusal;

  Guard(AccessControl control, OpenDoor door, OtherSites sites, Callers callers, Refusal refusal) {
    this.on = control.on();
    this.door = door;
    this.sites = sites;
    this.callers = callers;
    this.refusal = refusal;
  }

  @Override
  public void handle(RoutingContext context) {
    Optional<Problem> outside = on ? Optional.empty() : door.refuses(context.request());
    if (outside.isPresent()) {
      refusal.end(context, outside.get());
      return;
    }
    Optional<Grants.Found> found =
        Grants.find(context.request().method().name(), context.normalizedPath());
    if (found.isPresent() && found.get().grant().open()) {
      comeIn(context);
      return;
    }
    if (on) {
      then(context, callers.of(context), identity -> decide(context, found, identity));
    } else {
      then(context, callers.unasked(context), identity -> unasked(context, found, identity));
    }
  }

  /** Lets somebody in of whom nothing is known. */
  private void comeIn(RoutingContext context) {
    if (!on) {
      CurrentCaller.put(context, Caller.LOCAL);
    }
    context.next();
  }

  /**
   * Where nobody is asked, who signed in has their own roles, and everybody else all but a name.
   */
  private void unasked(RoutingContext context, Optional<Grants.Found> found, Identity identity) {
    if (!(identity instanceof Identity.Nobody)) {
      decide(context, found, identity);
    } else if (found.isPresent() && found.get().grant().person()) {
      refusal.end(context, mustSignIn(found.get().grant()));
    } else {
      comeIn(context);
    }
  }

  /** Goes on with what is known, at once or later; until then nothing of the body is read. */
  private static void then(
      RoutingContext context, Future<Identity> identity, Consumer<Identity> next) {
    if (identity.succeeded()) {
      next.accept(identity.result());
      return;
    }
    context.request().pause();
    identity
        .onComplete(done -> context.request().resume())
        .compose(
            known -> {
              next.accept(known);
              return Future.succeededFuture();
            })
        .onFailure(context::fail);
  }

  private void decide(RoutingContext context, Optional<Grants.Found> found, Identity identity) {
    boolean whoever = found.filter(granted -> granted.grant().asked() == Asked.WHOEVER).isPresent();
    if (whoever && saysNothing(context, identity)) {
      orElse(context, sites.refuses(context.request()), () -> comeIn(context));
    } else if (identity instanceof Identity.Refused refused) {
      refusal.end(context, refused.problem());
    } else if (identity instanceof Identity.SentOn sentOn) {
      refusal.sendOn(context, sentOn.target());
    } else if (identity instanceof Identity.Nobody) {
      then(context, callers.signIn(context), way -> notKnown(context, found, way));
    } else if (identity instanceof Identity.Known known) {
      known.echoed().forEach(context.response()::putHeader);
      found.ifPresentOrElse(
          granted -> enter(context, granted, known), () -> refusal.nothingThere(context));
    }
  }

  /** Also whoever has but a cookie that is worth nothing any more. */
  private static boolean saysNothing(RoutingContext context, Identity identity) {
    return identity instanceof Identity.Nobody
        || identity instanceof Identity.SentOn
        || (identity instanceof Identity.Refused refused
            && refused.problem().type().equals(ProblemType.NOT_AUTHENTICATED.uri())
            && !Callers.isNamed(context.request()));
  }

  private void notKnown(RoutingContext context, Optional<Grants.Found> found, Identity way) {
    if (way instanceof Identity.SentOn sentOn) {
      refusal.sendOn(context, sentOn.target());
    } else if (way instanceof Identity.Refused refused) {
      refusal.end(context, refused.problem());
    } else if (found.isPresent() && found.get().grant().person()) {
      refusal.end(context, mustSignIn(found.get().grant()));
    } else {
      refusal.end(
          context,
          Problem.of(
              ProblemType.NOT_AUTHENTICATED,
              "The request does not say who calls. Send a key as 'Authorization: Bearer kk_…' or"
                  + " X-API-Key, or a token of the issuer that this service knows.",
              List.of()));
    }
  }

  private void enter(RoutingContext context, Grants.Found granted, Identity.Known known) {
    Optional<Problem> problem =
        mayNot(granted, known.caller())
            .or(() -> noPerson(granted.grant(), known))
            .or(() -> outOfReach(granted, known.caller(), context))
            .or(() -> known.browser() ? sites.refuses(context.request()) : Optional.empty())
            .or(() -> mustChoose(granted.grant(), context));
    orElse(
        context,
        problem,
        () -> {
          CurrentCaller.put(context, known.caller());
          context.next();
        });
  }

  private void orElse(RoutingContext context, Optional<Problem> problem, Runnable next) {
    problem.ifPresentOrElse(wrong -> refusal.end(context, wrong), next);
  }

  private static Problem mustSignIn(Grant grant) {
    return Problem.of(
        ProblemType.NOT_AUTHENTICATED,
        grant.method()
            + " "
            + grant.path()
            + " is for people who are signed in, because what they do stands under their name."
            + " Sign in first, on the page or by POST /api/session.",
        List.of());
  }

  private static Optional<Problem> noPerson(Grant grant, Identity.Known known) {
    return grant.person() && !known.browser()
        ? Optional.of(
            notAllowed(
                grant.method()
                    + " "
                    + grant.path()
                    + " is for people who are signed in; "
                    + known.caller().name()
                    + " is a program."))
        : Optional.empty();
  }

  private static Optional<Problem> mustChoose(Grant grant, RoutingContext context) {
    return SignedIn.get(context)
        .filter(account -> account.mustChangePassword() && !grant.path().startsWith(SESSION))
        .map(
            account ->
                Problem.of(
                    ProblemType.PASSWORD_MUST_CHANGE,
                    account.name()
                        + " signed in with a one-time password and must choose another one first:"
                        + " PUT /api/session/password.",
                    List.of()));
  }

  private static Optional<Problem> mayNot(Grants.Found granted, Caller caller) {
    Grant grant = granted.grant();
    if (grant.asked() != Asked.WHOEVER && grant.roles().stream().noneMatch(caller::has)) {
      List<String> held = caller.roles().stream().sorted().map(Role::slug).toList();
      return Optional.of(
          notAllowed(
              grant.method()
                  + " "
                  + grant.path()
                  + " needs the role "
                  + String.join(" or ", grant.roleNames())
                  + "; "
                  + caller.name()
                  + " has "
                  + (held.isEmpty() ? "none" : String.join(", ", held))
                  + "."));
    }
    return Optional.empty();
  }

  /** What is refused to callers who may ask for some instruments only. */
  private static Optional<Problem> outOfReach(
      Grants.Found granted, Caller caller, RoutingContext context) {
    if (!caller.scoped()) {
      return Optional.empty();
    }
    Grant grant = granted.grant();
    String only =
        caller.name()
            + " may ask for "
            + String.join(", ", caller.instruments().stream().sorted().toList())
            + " only";
    String instrument = granted.instrument();
    if (instrument != null && !caller.mayAsk(instrument)) {
      return Optional.of(notAllowed(only + "."));
    }
    return switch (grant.reach()) {
      case ANSWERED -> Optional.empty();
      case NAMED -> {
        List<String> named = named(context);
        yield named.size() == 1 && caller.mayAsk(named.get(0))
            ? Optional.empty()
            : Optional.of(notAllowed(only + "; name one of them as ?instrument=NAME."));
      }
      case ALL ->
          Optional.of(
              notAllowed(only + ", and " + grant.method() + " " + grant.path() + " is of all."));
    };
  }

  /** The router takes capital letters for small ones in these names; who answers does not. */
  private static List<String> named(RoutingContext context) {
    return context.queryParams().entries().stream()
        .filter(parameter -> parameter.getKey().equals(Grant.INSTRUMENT))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static Problem notAllowed(String detail) {
    return Problem.of(ProblemType.NOT_ALLOWED, detail, List.of());
  }
}
