package ee.kaskkiri.decision.batch.file;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What became of the lines of a batch, in numbers.
 *
 * @param lines how many there were
 * @param verdicts what was decided, by verdict; under the empty name what has none
 * @param problems how many were not decided, by the type of the problem
 */
public record Summary(
    long lines, SortedMap<String, Verdict> verdicts, SortedMap<String, Long> problems) {
  /** Of no lines. */
  public static final Summary NONE = new Summary(0, new TreeMap<>(), new TreeMap<>());

  public Summary {
    verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
    problems = Collections.unmodifiableSortedMap(new TreeMap<>(problems));
  }

  /**
   * What was decided with one verdict.
   *
   * @param count how many lines
   * @param money sums of what the act calls money, by its path in the outcome; a null adds nothing
   */
  public record Verdict(long count, SortedMap<String, BigDecimal> money) {
    public Verdict {
      money = Collections.unmodifiableSortedMap(new TreeMap<>(money));
    }

    /** Both together. */
    public Verdict plus(Verdict other) {
      return new Verdict(count + other.count, merged(money, other.money, BigDecimal::add));
    }
  }

  /** Both together. */
  public Summary plus(Summary other) {
    return new Summary(
        lines + other.lines,
        merged(verdicts, other.verdicts, Verdict::plus),
        merged(problems, other.problems, Long::sum));
  }

  private static <T> SortedMap<String, T> merged(
      Map<String, T> one, Map<String, T> other, BinaryOperator<T> adding) {
    SortedMap<String, T> both = new TreeMap<>(one);
    other.forEach((name, value) -> both.merge(name, Objects.requireNonNull(value), adding));
    return both;
  }

  /** How many lines were decided. */
  public long decided() {
    return verdicts.values().stream().mapToLong(Verdict::count).sum();
  }
}
