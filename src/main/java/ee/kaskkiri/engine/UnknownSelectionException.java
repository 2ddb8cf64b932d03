package ee.kaskkiri.engine;

import java.util.SortedSet;
import java.util.TreeSet;

/** An outcome or decision service was asked for that the topic does not have. */
public final class UnknownSelectionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final String name;
  private final transient SortedSet<String> known;

  /**
   * Says what was asked for.
   *
   * @param parameter {@code outcome} or {@code service}
   * @param name the unknown name
   * @param known the names that there are
   */
  public UnknownSelectionException(String parameter, String name, Iterable<String> known) {
    super("there is no " + parameter + " '" + name + "'");
    this.parameter = parameter;
    this.name = name;
    this.known = new TreeSet<>();
    known.forEach(this.known::add);
  }

  /** {@code outcome} or {@code service}. */
  public String parameter() {
    return parameter;
  }

  /** The unknown name. */
  public String name() {
    return name;
  }

  /** The names that there are. */
  public SortedSet<String> known() {
    return known;
  }
}
