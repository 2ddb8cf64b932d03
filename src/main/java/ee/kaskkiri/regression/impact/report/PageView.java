package ee.kaskkiri.regression.impact.report;

import ee.kaskkiri.regression.impact.CasePortfolio;
import ee.kaskkiri.regression.impact.ImpactReport;
import ee.kaskkiri.regression.impact.ImpactReport.InstrumentImpact;
import ee.kaskkiri.regression.impact.ImpactReport.TopicImpact;
import ee.kaskkiri.rules.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that the page shows, as text.
 *
 * @param report the report
 * @param tiles the most important numbers
 * @param money the euros of all topics; same names are added up
 * @param moneyByInstrument the same instrument by instrument
 * @param topics the topics whose answers changed
 * @param unchanged the paths of the others
 * @param changes the changed answers that are shown
 * @param changesLeftOut how many are not
 * @param unanswered questions that became undecided or decided, or are refused for another cause
 * @param unansweredBefore how many questions neither release decides
 */
record PageView(
    ImpactReport report,
    List<Tile> tiles,
    List<MoneyRow> money,
    List<MoneyRow> moneyByInstrument,
    List<TopicView> topics,
    List<String> unchanged,
    List<ChangeView> changes,
    String changesLeftOut,
    List<ChangeView> unanswered,
    String unansweredBefore) {
  private static final Figures FIGURES = Figures.typeset();

  PageView {
    tiles = List.copyOf(tiles);
    money = List.copyOf(money);
    moneyByInstrument = List.copyOf(moneyByInstrument);
    topics = List.copyOf(topics);
    unchanged = List.copyOf(unchanged);
    changes = List.copyOf(changes);
    unanswered = List.copyOf(unanswered);
  }

  /**
   * A number and what it counts.
   *
   * @param words what it counts
   * @param number the number
   */
  record Tile(Bilingual words, String number) {}

  static PageView of(ImpactReport report) {
    List<TopicView> topics = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    for (TopicImpact topic : report.topics()) {
      if (topic.counts().changed() == 0) {
        unchanged.add(topic.instrument() + "/" + topic.topic());
      } else {
        topics.add(TopicView.of("topic-" + topics.size(), topic, report.changes()));
      }
    }
    return new PageView(
        report,
        tiles(report),
        report.money().stream().map(one -> MoneyRow.of(one.value(), one.sums())).toList(),
        report.instruments().stream().flatMap(PageView::money).toList(),
        topics,
        unchanged,
        report.changes().stream().map(ChangeView::of).toList(),
        FIGURES.count(report.changesLeftOut()),
        report.unanswered().stream()
            .filter(change -> change.change().changed())
            .map(ChangeView::of)
            .toList(),
        FIGURES.count(report.counts().unanswered() - report.counts().status()));
  }

  /** What was asked, for people. */
  public Bilingual portfolio() {
    String name = report.portfolio().name();
    return name.equals(CasePortfolio.NAME)
        ? new Bilingual("juhtumid", "the cases")
        : new Bilingual(name, name);
  }

  private static Stream<MoneyRow> money(InstrumentImpact instrument) {
    return instrument.money().stream()
        .map(one -> MoneyRow.of(instrument.instrument() + ": " + one.value(), one.sums()));
  }

  private static List<Tile> tiles(ImpactReport report) {
    return List.of(
        tile("küsitud", "asked", report.counts().asked()),
        tile("muutunud", "changed", report.counts().changed()),
        tile("jäi otsustamata", "became undecided", report.counts().becameUndecided()),
        tile("sai otsuse", "became decided", report.counts().becameDecided()),
        tile("sisend ei sobinud enne", "input refused before", report.counts().refusedBefore()),
        tile("sisend ei sobi pärast", "input refused after", report.counts().refusedAfter()),
        tile("loetamatud kirjed", "unreadable entries", report.portfolio().unreadable()));
  }

  private static Tile tile(String et, String en, long number) {
    return new Tile(new Bilingual(et, en), FIGURES.count(number));
  }
}
