package ee.kaskkiri.regression.impact;

import ee.kaskkiri.regression.impact.ImpactReport.InstrumentImpact;
import ee.kaskkiri.regression.impact.ImpactReport.TopicImpact;
import ee.kaskkiri.regression.impact.MoneyImpact.Named;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.Bilingual;
import ee.kaskkiri.rules.Edition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the numbers of a report from what was counted. */
final class Reports {
  private final Side from;
  private final Side to;
  private final Ledger ledger;

  Reports(Side from, Side to, Ledger ledger) {
    this.from = from;
    this.to = to;
    this.ledger = ledger;
  }

  Counts counts() {
    CountTally all = new CountTally();
    all.merge(ledger.nowhere().counts());
    ledger.topics().values().forEach(topic -> all.merge(topic.counts()));
    return all.counts();
  }

  List<MoneyImpact> money() {
    return money(key -> true, ledger.topics().values());
  }

  List<InstrumentImpact> instruments() {
    SortedMap<String, List<TopicTally>> byInstrument = new TreeMap<>();
    ledger
        .topics()
        .forEach(
            (key, tally) ->
                byInstrument
                    .computeIfAbsent(key.instrument(), missing -> new ArrayList<>())
                    .add(tally));
    List<InstrumentImpact> impacts = new ArrayList<>();
    byInstrument.forEach(
        (instrument, tallies) -> {
          CountTally counts = new CountTally();
          tallies.forEach(tally -> counts.merge(tally.counts()));
          impacts.add(
              new InstrumentImpact(
                  instrument,
                  counts.counts(),
                  money(key -> key.instrument().equals(instrument), tallies)));
        });
    return impacts;
  }

  List<TopicImpact> topics() {
    List<TopicImpact> impacts = new ArrayList<>();
    ledger
        .topics()
        .forEach(
            (key, tally) ->
                impacts.add(
                    new TopicImpact(
                        key.instrument(),
                        key.topic(),
                        title(key),
                        tally.counts().counts(),
                        tally.counts().verdicts(),
                        money(key::equals, List.of(tally)))));
    return impacts;
  }

  private List<MoneyImpact> money(Predicate<TopicKey> where, Collection<TopicTally> tallies) {
    Map<String, SeriesTally> series = new LinkedHashMap<>();
    acts(to, where).forEach(act -> names(act, series));
    acts(from, where).forEach(act -> names(act, series));
    for (TopicTally tally : tallies) {
      tally.money().forEach((value, money) -> merged(series, value).merge(money));
    }
    List<MoneyImpact> impacts = new ArrayList<>();
    series.forEach((value, tally) -> impacts.add(tally.impact(value, named(value, where))));
    return impacts;
  }

  /** Money that an act names is shown, asked for or not, in the order of the act. */
  private static void names(Act.Topic act, Map<String, SeriesTally> series) {
    act.money().forEach(money -> merged(series, money.value()));
  }

  private static SeriesTally merged(Map<String, SeriesTally> series, String value) {
    return series.computeIfAbsent(value, missing -> new SeriesTally());
  }

  private Named named(String value, Predicate<TopicKey> where) {
    boolean before = acts(from, where).anyMatch(act -> names(act, value));
    boolean after = acts(to, where).anyMatch(act -> names(act, value));
    if (before && after) {
      return Named.BOTH;
    }
    return before ? Named.FROM : Named.TO;
  }

  private static boolean names(Act.Topic act, String value) {
    return act.money().stream().anyMatch(money -> money.value().equals(value));
  }

  /** What the acts say of the topics that were asked. */
  private Stream<Act.Topic> acts(Side side, Predicate<TopicKey> where) {
    return ledger.topics().keySet().stream()
        .filter(where)
        .flatMap(key -> editions(side, key).flatMap(one -> one.act().topic(key.topic()).stream()));
  }

  private static Stream<Edition> editions(Side side, TopicKey key) {
    return side.rules().instrument(key.instrument()).stream()
        .flatMap(instrument -> instrument.editions().stream());
  }

  /** The title that the latest edition gives. */
  private @Nullable Bilingual title(TopicKey key) {
    return Stream.of(from, to)
        .flatMap(side -> editions(side, key))
        .flatMap(edition -> edition.act().topic(key.topic()).stream())
        .map(Act.Topic::title)
        .reduce((first, second) -> second)
        .orElse(null);
  }
}
