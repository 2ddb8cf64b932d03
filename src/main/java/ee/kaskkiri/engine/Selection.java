package ee.kaskkiri.engine;

import java.util.Set;

/** Which part of a topic is asked for. */
public sealed interface Selection {

  /** Every outcome. */
  Selection ALL = new All();

  /** Every outcome of the topic. */
  record All() implements Selection {}

  /**
   * Some outcomes only, and what they need.
   *
   * @param names names of decisions or queries
   */
  record Outcomes(Set<String> names) implements Selection {
    public Outcomes {
      names = Set.copyOf(names);
    }
  }

  /**
   * A decision service of the model.
   *
   * @param name its name
   */
  record Service(String name) implements Selection {}
}
