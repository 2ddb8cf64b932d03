package ee.kaskkiri.regression.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import ee.kaskkiri.rules.Bilingual;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the second release does to a portfolio, compared with the first. The same portfolio and
 * releases give the same report, whatever the machine.
 *
 * @param from the first release
 * @param to the second release
 * @param portfolio what was asked
 * @param counts how many answers changed, over all topics
 * @param money the euros of all questions, by the value that names them; what stands under the same
 *     name in two topics is added up here
 * @param instruments the same by instrument
 * @param topics the same by topic, with the verdicts
 * @param changes the changed answers that are shown one by one: those with the greatest difference
 *     of money
 * @param unanswered the questions that one of them or both do not decide and that are shown one by
 *     one: first those where that is new
 * @param unreadable the entries that hold no question and that are shown one by one: the first
 * @param sharedEditions editions that are the same in both releases and answered once for both
 */
@JsonPropertyOrder({
  "from",
  "to",
  "portfolio",
  "counts",
  "money",
  "instruments",
  "topics",
  "changes",
  "unanswered",
  "unreadable",
  "sharedEditions",
  "changesLeftOut",
  "unansweredLeftOut",
  "unreadableLeftOut"
})
public record ImpactReport(
    Release from,
    Release to,
    Asked portfolio,
    Counts counts,
    List<MoneyImpact> money,
    List<InstrumentImpact> instruments,
    List<TopicImpact> topics,
    List<Change> changes,
    List<Change> unanswered,
    List<Unreadable> unreadable,
    List<String> sharedEditions) {
  public ImpactReport {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(portfolio, "portfolio");
    Objects.requireNonNull(counts, "counts");
    money = List.copyOf(money);
    instruments = List.copyOf(instruments);
    topics = List.copyOf(topics);
    changes = List.copyOf(changes);
    unanswered = List.copyOf(unanswered);
    unreadable = List.copyOf(unreadable);
    sharedEditions = List.copyOf(sharedEditions);
  }

  /**
   * One of the two releases.
   *
   * @param name what the person who asks calls it
   * @param release hash of its content
   */
  public record Release(String name, String release) {
    public Release {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(release, "release");
    }
  }

  /**
   * What was asked.
   *
   * @param name what the portfolio is called
   * @param entries how many entries it has; those that hold no question are among them
   * @param unreadable how many hold no question
   */
  public record Asked(String name, long entries, long unreadable) {
    public Asked {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * What becomes of one instrument.
   *
   * @param instrument its name
   * @param counts how many answers changed
   * @param money the euros of its questions; same names in two of its topics are added up
   */
  public record InstrumentImpact(String instrument, Counts counts, List<MoneyImpact> money) {
    public InstrumentImpact {
      Objects.requireNonNull(instrument, "instrument");
      Objects.requireNonNull(counts, "counts");
      money = List.copyOf(money);
    }
  }

  /**
   * What becomes of one topic.
   *
   * @param instrument name of the instrument
   * @param topic its name
   * @param title its name for people; null if no act tells one
   * @param counts how many answers changed
   * @param verdicts from which verdict to which
   * @param money the euros of its questions
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TopicImpact(
      String instrument,
      String topic,
      @Nullable Bilingual title,
      Counts counts,
      List<VerdictChange> verdicts,
      List<MoneyImpact> money) {
    public TopicImpact {
      Objects.requireNonNull(instrument, "instrument");
      Objects.requireNonNull(topic, "topic");
      Objects.requireNonNull(counts, "counts");
      verdicts = List.copyOf(verdicts);
      money = List.copyOf(money);
    }
  }

  /** How many changed answers are not among {@link #changes}. */
  @JsonProperty
  public long changesLeftOut() {
    return counts.changed() - changes.size();
  }

  /** How many questions without a decision are not among {@link #unanswered}. */
  @JsonProperty
  public long unansweredLeftOut() {
    return counts.unanswered() - unanswered.size();
  }

  /** How many entries without a question are not among {@link #unreadable}. */
  @JsonProperty
  public long unreadableLeftOut() {
    return portfolio.unreadable() - unreadable.size();
  }
}
