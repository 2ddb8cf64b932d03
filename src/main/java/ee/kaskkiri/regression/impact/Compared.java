package ee.kaskkiri.regression.impact;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.engine.Reason;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two answers to one question, set against each other.
 *
 * @param kind what of the answer is another one
 * @param before how the first stands
 * @param after how the second stands
 * @param money the euros in both, series by series
 */
record Compared(ChangeKind kind, Standing before, Standing after, List<Money> money) {
  /** Numbers are the same if their value is: 8000 is 8000.00. */
  private static final Comparator<JsonNode> BY_VALUE =
      (one, other) -> {
        if (one.isNumber() && other.isNumber()) {
          return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
      };

  Compared {
    money = List.copyOf(money);
  }

  /**
   * The euros of one series.
   *
   * @param series what they are
   * @param before those of the first answer; null if there is nothing to compare with
   * @param after those of the second; null if there is nothing to compare with
   */
  record Money(Series series, @Nullable Amount before, @Nullable Amount after) {
    /** How far apart they are; where one side has nothing to compare with, it counts as nothing. */
    BigDecimal distance() {
      BigDecimal first = before == null ? BigDecimal.ZERO : before.sum();
      BigDecimal second = after == null ? BigDecimal.ZERO : after.sum();
      return second.subtract(first).abs();
    }
  }

  /** Compares; nothing is written out as text for it. */
  static Compared of(Route route, Route.Pair answers) {
    Answer before = answers.before();
    Answer after = answers.after();
    ChangeKind kind = route.shared() ? ChangeKind.NONE : kind(before, after);
    boolean sameOutcome = kind.keepsOutcome();
    Standing first = Standing.of(before, route.before().act());
    return new Compared(
        kind,
        first,
        route.shared() ? first : Standing.of(after, route.after().act()),
        route.series().stream()
            .map(series -> money(series, before, after, sameOutcome))
            .filter(money -> money.before() != null || money.after() != null)
            .toList());
  }

  private static Money money(Series series, Answer before, Answer after, boolean sameOutcome) {
    Amount first = series.before(before);
    boolean twice = sameOutcome && first != null && series.namedByBoth();
    return new Money(series, first, twice ? first : series.after(after));
  }

  private static ChangeKind kind(Answer before, Answer after) {
    if (before.status() != after.status()) {
      return ChangeKind.STATUS;
    }
    if (!before.decided()) {
      return ChangeKind.NONE;
    }
    if (!before.outcome().equals(BY_VALUE, after.outcome())) {
      return ChangeKind.OUTCOME;
    }
    if (before.reasons().equals(after.reasons())) {
      return ChangeKind.NONE;
    }
    if (!keys(before.reasons()).equals(keys(after.reasons()))) {
      return ChangeKind.REASONS;
    }
    return new HashSet<>(before.reasons()).equals(new HashSet<>(after.reasons()))
        ? ChangeKind.NONE
        : ChangeKind.TEXTS;
  }

  private static Set<ReasonChange.Key> keys(List<Reason> reasons) {
    return reasons.stream().map(ReasonChange.Key::of).collect(Collectors.toSet());
  }

  /** The greatest distance of its series: by this, changes are ranked. */
  BigDecimal distance() {
    return money.stream()
        .map(Money::distance)
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }
}
