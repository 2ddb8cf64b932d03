package ee.kaskkiri.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code act.yaml} says of an edition: which law it is, how its topics read, what of the law
 * is modelled, and which questions are open.
 *
 * @param instrument name of the instrument, the same as its folder
 * @param title name of the measure
 * @param act the legal act; null if the file does not name one
 * @param validFrom first day in force
 * @param validTo last day in force, included; null if open
 * @param on the day that counts; null if no rule of the edition asks for it
 * @param topics the questions that the edition answers, by name
 * @param coverage every paragraph of the act and what became of it
 * @param readings open questions of law
 * @param retired reason codes that are no longer given and never given again
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Act(
    String instrument,
    Bilingual title,
    @Nullable Source act,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable DayThatCounts on,
    Map<String, Topic> topics,
    List<Coverage> coverage,
    List<Reading> readings,
    List<Retired> retired) {

  public Act {
    topics = topics == null ? Map.of() : Map.copyOf(topics);
    coverage = coverage == null ? List.of() : List.copyOf(coverage);
    readings = readings == null ? List.of() : List.copyOf(readings);
    retired = retired == null ? List.of() : List.copyOf(retired);
  }

  /** What the act says of a topic; empty if it says nothing. */
  public Optional<Topic> topic(String name) {
    return Optional.ofNullable(topics.get(name));
  }

  /** Name of the input that takes the day that counts; empty if no rule asks for it. */
  public Optional<String> dayInput() {
    return Optional.ofNullable(on).map(DayThatCounts::input);
  }

  /**
   * The legal act.
   *
   * @param issuer who issued it; null if not said
   * @param kind directive, act, …; null if not said
   * @param number its number; null if it has none
   * @param date day of the act; null if not said
   * @param link where its text stands; null if no source names one
   */
  public record Source(
      @Nullable Bilingual issuer,
      @Nullable Bilingual kind,
      @Nullable String number,
      @Nullable LocalDate date,
      @Nullable String link) {}

  /**
   * The day that selects the edition, and that rules may ask for.
   *
   * @param input name under which models take it
   * @param meaning which day a caller should say
   */
  public record DayThatCounts(String input, Bilingual meaning) {}

  /**
   * How a topic reads.
   *
   * @param title its name for people
   * @param question what it answers
   * @param verdict which outcome is the verdict; null if it has none
   * @param outcomes names of the outcomes; empty if they are the decisions that no other needs
   * @param money which values are euros
   * @param due which values are days by which somebody has to do something
   */
  public record Topic(
      Bilingual title,
      Bilingual question,
      @Nullable Verdict verdict,
      List<String> outcomes,
      List<Money> money,
      List<Due> due) {
    public Topic {
      outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
      money = money == null ? List.of() : List.copyOf(money);
      due = due == null ? List.of() : List.copyOf(due);
    }
  }

  /**
   * The outcome that is the verdict.
   *
   * @param outcome its name
   * @param values what each of its values means
   */
  public record Verdict(String outcome, Map<String, Meaning> values) {
    public Verdict {
      values = Map.copyOf(values);
    }
  }

  /** What a verdict means for the applicant. */
  public enum Meaning {
    @JsonProperty("granted")
    GRANTED,
    @JsonProperty("refused")
    REFUSED,
    /** A person has to decide. */
    @JsonProperty("person")
    PERSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A value of the outcome that is an amount of euros.
   *
   * @param value path in the outcome, {@code []} for each element of a list
   * @param groupBy fields beside the value by which sums are told apart
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Money(String value, List<String> groupBy) {
    public Money {
      groupBy = groupBy == null ? List.of() : List.copyOf(groupBy);
    }
  }

  /**
   * A value of the outcome that is a day by which somebody has to do something.
   *
   * @param day path in the outcome, {@code []} for each element of a list
   * @param what name of the field beside the day that says what is due, in a word
   * @param text name of the field beside the day that says it in both languages; null if none does
   * @param unless when nothing is left to be done; null if nothing says so
   */
  public record Due(String day, String what, @Nullable String text, @Nullable Unless unless) {}

  /**
   * When nothing is left to be done.
   *
   * @param field name of the field beside the day
   * @param values its values then
   */
  public record Unless(String field, List<String> values) {
    public Unless {
      values = List.copyOf(values);
    }
  }

  /**
   * One paragraph of the act and what became of it.
   *
   * @param ref the paragraph
   * @param text what it says
   * @param state whether it is decided here
   * @param codes reason codes that stand for it
   * @param why why it is not modelled; null if it is
   */
  public record Coverage(
      String ref, Bilingual text, State state, List<String> codes, @Nullable Bilingual why) {
    public Coverage {
      codes = codes == null ? List.of() : List.copyOf(codes);
    }
  }

  /** Whether a paragraph is decided here. */
  public enum State {
    @JsonProperty("modelled")
    MODELLED,
    @JsonProperty("manual")
    MANUAL,
    @JsonProperty("out-of-scope")
    OUT_OF_SCOPE
  }

  /**
   * An open question of law.
   *
   * @param id its name
   * @param question what is open
   * @param taken what is done until somebody decides
   * @param decidedBy who decided it; null while it is open
   * @param codes reason codes that depend on it
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Reading(
      String id,
      Bilingual question,
      Bilingual taken,
      @Nullable String decidedBy,
      List<String> codes) {
    public Reading {
      codes = codes == null ? List.of() : List.copyOf(codes);
    }
  }

  /**
   * A reason code that is no longer given.
   *
   * @param code the code
   * @param why why it went
   */
  public record Retired(String code, Bilingual why) {}
}
