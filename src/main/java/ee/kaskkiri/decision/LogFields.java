package ee.kaskkiri.decision;

import ee.kaskkiri.access.Caller;
import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * What every line of the log says that is written while a request is decided: which decision it is
 * about and what kind of caller asked. Quarkus keeps it with the request, and forgets it with it.
 */
final class LogFields {
  private static final String DECISION = "decisionId";
  private static final String CALLER = "callerKind";

  private LogFields() {}

  /** Sets the fields for the request that is being answered. */
  static void set(UUID decision, Caller caller) {
    MDC.put(DECISION, decision.toString());
    MDC.put(CALLER, kind(caller));
  }

  /** Forgets the fields, on a thread that is of no request. */
  static void clear() {
    MDC.remove(DECISION);
    MDC.remove(CALLER);
  }

  /** The name of a caller begins with its kind; what follows may name a person. */
  private static String kind(Caller caller) {
    int colon = caller.name().indexOf(':');
    return colon < 0 ? caller.name() : caller.name().substring(0, colon);
  }
}
