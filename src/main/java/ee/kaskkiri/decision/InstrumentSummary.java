package ee.kaskkiri.decision;

import ee.kaskkiri.rules.Bilingual;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Instrument;
import ee.kaskkiri.rules.RuleFile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instrument in a list.
 *
 * @param instrument its name in addresses
 * @param title what it is, as its newest edition says
 * @param editions its wordings, earliest first
 */
public record InstrumentSummary(String instrument, Bilingual title, List<Wording> editions) {
  public InstrumentSummary {
    editions = List.copyOf(editions);
  }

  /**
   * A wording of the instrument.
   *
   * @param edition its name in addresses: its first day in force
   * @param validFrom first day in force
   * @param validTo last day in force, included; null if open
   * @param topics the questions that it answers, by name
   */
  public record Wording(
      String edition, LocalDate validFrom, @Nullable LocalDate validTo, List<String> topics) {
    public Wording {
      topics = List.copyOf(topics);
    }
  }

  static InstrumentSummary of(Instrument instrument, Lookup rules) {
    return new InstrumentSummary(
        instrument.name(),
        instrument.latest().act().title(),
        instrument.editions().stream().map(edition -> wording(edition, rules)).toList());
  }

  /** An instrument whose editions need not compile: its topics are those that have a file. */
  public static InstrumentSummary uncompiled(Instrument instrument) {
    return new InstrumentSummary(
        instrument.name(),
        instrument.latest().act().title(),
        instrument.editions().stream()
            .map(
                edition ->
                    new Wording(
                        edition.name(),
                        edition.firstDay(),
                        edition.lastDay(),
                        edition.files().stream().map(RuleFile::topic).toList()))
            .toList());
  }

  private static Wording wording(Edition edition, Lookup rules) {
    return new Wording(
        edition.name(),
        edition.firstDay(),
        edition.lastDay(),
        List.copyOf(rules.compiled(edition).topics().keySet()));
  }
}
