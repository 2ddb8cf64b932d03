package ee.kaskkiri.regression.impact;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Counts answers by what changed and by how they stand before and after. */
final class CountTally {
  private final Map<ChangeKind, Long> kinds = new EnumMap<>(ChangeKind.class);
  private final SortedMap<Standing, SortedMap<Standing, Long>> verdicts = new TreeMap<>();

  void add(ChangeKind kind, Standing before, Standing after) {
    add(kind, 1);
    add(before, after, 1);
  }

  private void add(ChangeKind kind, long asks) {
    kinds.merge(kind, asks, Long::sum);
  }

  private void add(Standing before, Standing after, long asks) {
    verdicts.computeIfAbsent(before, from -> new TreeMap<>()).merge(after, asks, Long::sum);
  }

  void merge(CountTally other) {
    other.kinds.forEach(this::add);
    other.verdicts.forEach((from, row) -> row.forEach((to, asks) -> add(from, to, asks)));
  }

  /** From which verdict to which. */
  List<VerdictChange> verdicts() {
    return verdicts.entrySet().stream()
        .flatMap(
            row ->
                row.getValue().entrySet().stream()
                    .map(cell -> new VerdictChange(row.getKey(), cell.getKey(), cell.getValue())))
        .toList();
  }

  Counts counts() {
    long status = of(ChangeKind.STATUS);
    long outcome = of(ChangeKind.OUTCOME);
    long reasons = of(ChangeKind.REASONS);
    return new Counts(
        count((from, to) -> true),
        status + outcome + reasons,
        status,
        outcome,
        reasons,
        of(ChangeKind.TEXTS),
        count((from, to) -> to == Status.UNDECIDED && from != Status.UNDECIDED),
        count((from, to) -> to == Status.DECIDED && from != Status.DECIDED),
        count((from, to) -> to != Status.DECIDED || from != Status.DECIDED),
        count((from, to) -> from == Status.INVALID_INPUT),
        count((from, to) -> to == Status.INVALID_INPUT));
  }

  private long of(ChangeKind kind) {
    return kinds.getOrDefault(kind, 0L);
  }

  private long count(BiPredicate<Status, Status> counted) {
    return verdicts().stream()
        .filter(change -> counted.test(change.from().status(), change.to().status()))
        .mapToLong(VerdictChange::asks)
        .sum();
  }
}
