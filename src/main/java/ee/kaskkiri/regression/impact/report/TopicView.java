package ee.kaskkiri.regression.impact.report;

import ee.kaskkiri.regression.impact.Change;
import ee.kaskkiri.regression.impact.ImpactReport.TopicImpact;
import ee.kaskkiri.regression.impact.MoneyImpact;
import ee.kaskkiri.regression.impact.MoneyImpact.Grouping;
import ee.kaskkiri.regression.impact.VerdictChange;
import ee.kaskkiri.rules.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A topic as the page shows it.
 *
 * @param id its name in the page
 * @param title its name for people
 * @param path instrument and topic
 * @param asked how many questions
 * @param changed how many of them are answered differently
 * @param verdicts from which verdict to which
 * @param money its euros
 * @param cases the greatest changes as a chart; empty if none is of money
 * @param caseValue which money that chart shows
 * @param groups its euros by the fields that the act groups by, where they moved
 */
record TopicView(
    String id,
    Bilingual title,
    String path,
    String asked,
    String changed,
    List<VerdictRow> verdicts,
    List<MoneyRow> money,
    Optional<BarChart> cases,
    String caseValue,
    List<GroupView> groups) {
  private static final Figures FIGURES = Figures.typeset();
  private static final Bilingual NONE = new Bilingual("puudub", "none");

  TopicView {
    verdicts = List.copyOf(verdicts);
    money = List.copyOf(money);
    groups = List.copyOf(groups);
  }

  /**
   * How many go from one verdict to another.
   *
   * @param from the first
   * @param to the second
   * @param asks how many
   * @param same whether they stay
   */
  record VerdictRow(Bilingual from, Bilingual to, String asks, boolean same) {
    static VerdictRow of(VerdictChange change) {
      return new VerdictRow(
          Words.of(change.from()),
          Words.of(change.to()),
          FIGURES.count(change.asks()),
          change.from().equals(change.to()));
    }
  }

  /**
   * The euros of one value by one field.
   *
   * @param value the money
   * @param field what it is told apart by
   * @param chart the greatest differences
   * @param rows every value of the field whose euros moved
   */
  record GroupView(String value, String field, BarChart chart, List<MoneyRow> rows) {
    GroupView {
      rows = List.copyOf(rows);
    }
  }

  /** The view of a topic, with those of the changes that are its own. */
  static TopicView of(String id, TopicImpact topic, List<Change> changes) {
    List<GroupView> groups = new ArrayList<>();
    for (MoneyImpact money : topic.money()) {
      for (Grouping grouping : money.groups()) {
        if (grouping.values().stream().anyMatch(group -> group.sums().moved())) {
          groups.add(group(id + "-group-" + groups.size(), money.value(), grouping));
        }
      }
    }
    Optional<MoneyImpact> moved =
        topic.money().stream().filter(money -> money.sums().moved()).findFirst();
    String path = topic.instrument() + "/" + topic.topic();
    return new TopicView(
        id,
        topic.title() == null ? new Bilingual(topic.topic(), topic.topic()) : topic.title(),
        path,
        FIGURES.count(topic.counts().asked()),
        FIGURES.count(topic.counts().changed()),
        topic.verdicts().stream().map(VerdictRow::of).toList(),
        topic.money().stream().map(money -> MoneyRow.of(money.value(), money.sums())).toList(),
        moved.map(money -> cases(id + "-cases", money, path, changes)),
        moved.map(MoneyImpact::value).orElse(""),
        groups);
  }

  private static GroupView group(String id, String value, Grouping grouping) {
    return new GroupView(
        value,
        grouping.field(),
        BarChart.of(
            id,
            grouping.values().stream()
                .map(group -> new BarChart.Value(name(group.value()), group.sums().difference()))
                .toList(),
            0),
        grouping.values().stream()
            .filter(group -> group.sums().moved())
            .map(group -> MoneyRow.of(name(group.value()), group.sums()))
            .toList());
  }

  private static String name(String group) {
    return group.isEmpty() ? NONE.et() + " / " + NONE.en() : group;
  }

  /**
   * A bar for a case that both sides decide. The list of changes holds the greatest of all topics;
   * how many more there are, the sums know.
   */
  private static BarChart cases(String id, MoneyImpact moved, String path, List<Change> changes) {
    List<BarChart.Value> values = new ArrayList<>();
    for (Change change : changes) {
      if (path.equals(change.instrument() + "/" + change.topic())) {
        change.money().stream()
            .filter(money -> money.value().equals(moved.value()))
            .filter(money -> money.before() != null && money.after() != null)
            .map(money -> new BarChart.Value(name(change), money.difference()))
            .forEach(values::add);
      }
    }
    return BarChart.of(id, values, moved.sums().winners() + moved.sums().losers());
  }

  private static String name(Change change) {
    return change.title() == null ? change.ref() : change.title();
  }
}
