package ee.kaskkiri.engine;

import ee.kaskkiri.engine.type.ValueType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiled rule file: one question, what it takes, and how it is answered. */
public interface Topic {

  /** Its name: that of the file. */
  String name();

  /**
   * What it takes from a caller, by name; without the day that counts.
   *
   * @throws UnknownSelectionException if the topic has no such outcome or service
   */
  ValueType.Fields inputs(Selection selection);

  /**
   * What it answers, by name.
   *
   * @throws UnknownSelectionException if the topic has no such outcome or service
   */
  ValueType.Fields outcomes(Selection selection);

  /** Names of its decision services; empty if the language has none. */
  List<String> services();

  /** Every row of its tables and every rule, in the order of the file. */
  List<RuleRef> rules();

  /**
   * Evaluates checked input.
   *
   * @param input values by name, as {@link #inputs} declares them
   * @param on the day that counts
   * @throws UnknownSelectionException if the topic has no such outcome or service
   */
  Evaluation evaluate(Map<String, @Nullable Object> input, LocalDate on, Selection selection);

  /** Waits until it is compiled, if it is not yet; asking it takes no longer than it must then. */
  default void ready() {}
}
