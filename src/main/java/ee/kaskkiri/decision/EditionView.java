package ee.kaskkiri.decision;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.Act.Coverage;
import ee.kaskkiri.rules.Act.DayThatCounts;
import ee.kaskkiri.rules.Act.Reading;
import ee.kaskkiri.rules.Act.Source;
import ee.kaskkiri.rules.Act.Verdict;
import ee.kaskkiri.rules.Bilingual;
import ee.kaskkiri.rules.Edition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition as people read it.
 *
 * @param instrument name of the instrument
 * @param edition its name: its first day in force
 * @param release the rules that it is read from
 * @param title what it is
 * @param act the legal act; null if the rule files do not name one
 * @param validFrom first day in force
 * @param validTo last day in force, included; null if open
 * @param on which day a caller should say; null if no rule asks for it
 * @param topics the questions that it answers
 * @param coverage every paragraph of the act and what became of it
 * @param readings open questions of law
 */
public record EditionView(
    String instrument,
    String edition,
    String release,
    Bilingual title,
    @Nullable Source act,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable DayThatCounts on,
    List<TopicView> topics,
    List<Coverage> coverage,
    List<Reading> readings) {
  public EditionView {
    topics = List.copyOf(topics);
    coverage = List.copyOf(coverage);
    readings = List.copyOf(readings);
  }

  /**
   * A topic as people read it.
   *
   * @param topic its name in addresses
   * @param title its name for people; null if the act says nothing of it
   * @param question what it answers; null if the act says nothing of it
   * @param verdict which outcome is the verdict and what its values mean; null if it has none
   * @param inputs names of what it takes
   * @param outcomes names of what it answers
   * @param services names of its decision services
   */
  public record TopicView(
      String topic,
      @Nullable Bilingual title,
      @Nullable Bilingual question,
      @Nullable Verdict verdict,
      List<String> inputs,
      List<String> outcomes,
      List<String> services) {
    public TopicView {
      inputs = List.copyOf(inputs);
      outcomes = List.copyOf(outcomes);
      services = List.copyOf(services);
    }
  }

  static EditionView of(CompiledEdition compiled, String release) {
    Edition edition = compiled.edition();
    Act act = edition.act();
    return new EditionView(
        edition.instrument(),
        edition.name(),
        release,
        act.title(),
        act.act(),
        edition.firstDay(),
        edition.lastDay(),
        act.on(),
        compiled.topics().values().stream().map(topic -> view(topic, act)).toList(),
        act.coverage(),
        act.readings());
  }

  private static TopicView view(Topic topic, Act act) {
    Act.Topic said = act.topic(topic.name()).orElse(null);
    return new TopicView(
        topic.name(),
        said == null ? null : said.title(),
        said == null ? null : said.question(),
        said == null ? null : said.verdict(),
        List.copyOf(topic.inputs(Selection.ALL).fields().keySet()),
        List.copyOf(topic.outcomes(Selection.ALL).fields().keySet()),
        topic.services());
  }
}
