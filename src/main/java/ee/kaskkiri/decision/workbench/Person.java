package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.access.Caller;
import ee.kaskkiri.decision.CurrentCaller;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Who works on drafts: it is written down who did what, so nobody may be nobody. */
@Singleton
public class Person {
  private static final Set<String> SYSTEMS = Set.of("key", "x-road");

  private final CurrentCaller callers;

  Person(CurrentCaller callers) {
    this.callers = callers;
  }

  /**
   * The name of whoever asks.
   *
   * @throws ProblemException if they have none
   */
  public String name() {
    Caller caller = callers.get();
    if (caller.name().equals(Caller.LOCAL.name())) {
      throw new ProblemException(
          ProblemType.NOT_AUTHENTICATED,
          "Drafts are worked on by people with a name: sign in first.",
          List.of());
    }
    return caller.name();
  }

  /**
   * The name of whoever asks, who must be no system: two keys may be in one hand.
   *
   * @throws ProblemException if they are one
   */
  String ofNoSystem() {
    String name = name();
    if (SYSTEMS.contains(callers.get().kind())) {
      throw new ProblemException(
          ProblemType.NOT_ALLOWED,
          "Drafts are approved by people who signed in, not by systems.",
          List.of());
    }
    return name;
  }
}
