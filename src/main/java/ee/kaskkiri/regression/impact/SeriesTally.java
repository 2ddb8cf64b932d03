package ee.kaskkiri.regression.impact;

import ee.kaskkiri.regression.impact.MoneyImpact.Group;
import ee.kaskkiri.regression.impact.MoneyImpact.Grouping;
import ee.kaskkiri.regression.impact.MoneyImpact.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up the euros of one series, in all and by group. */
final class SeriesTally {
  private final Tally total = new Tally();
  private final Map<String, GroupTally> groups = new TreeMap<>();
  private long nullsBefore;
  private long nullsAfter;

  void add(Series series, @Nullable Amount before, @Nullable Amount after) {
    total.add(before == null ? null : before.sum(), after == null ? null : after.sum());
    nullsBefore += before == null ? 0 : before.nulls();
    nullsAfter += after == null ? 0 : after.nulls();
    for (int i = 0; i < series.groupBy().size(); i++) {
      group(series.groupBy().get(i))
          .add(before == null ? null : before.groups(i), after == null ? null : after.groups(i));
    }
  }

  private GroupTally group(String field) {
    return groups.computeIfAbsent(field, missing -> new GroupTally());
  }

  void merge(SeriesTally other) {
    total.merge(other.total);
    nullsBefore += other.nullsBefore;
    nullsAfter += other.nullsAfter;
    other.groups.forEach((field, tally) -> group(field).merge(tally));
  }

  MoneyImpact impact(String value, Named named) {
    List<Grouping> groupings =
        groups.entrySet().stream()
            .map(
                field ->
                    new Grouping(
                        field.getKey(),
                        field.getValue().tooMany(),
                        field.getValue().sums().entrySet().stream()
                            .map(group -> new Group(group.getKey(), group.getValue()))
                            .toList()))
            .toList();
    return new MoneyImpact(value, named, total.sums(), nullsBefore, nullsAfter, groupings);
  }
}
