package ee.kaskkiri.decision.overview;

import ee.kaskkiri.rules.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What happened in some days.
 *
 * @param from the first day of which all is counted; later than asked for if there was no time to
 *     count more, and asking again counts on
 * @param to the last day, included
 * @param days decisions of each day, by what became of them
 * @param undecided the newest requests that had no answer
 * @param slowest how long the newest decisions took, the slowest topic first
 * @param gateFailures contents that the gate refused, the latest first
 * @param due what recorded decisions say has to be done from the first day until some months ahead,
 *     by day; of too many those nearest to today
 * @param dueComplete whether none of it was left out
 */
@Schema(name = "Overview")
public record OverviewView(
    LocalDate from,
    LocalDate to,
    List<Day> days,
    List<Undecided> undecided,
    List<Slow> slowest,
    List<GateFailure> gateFailures,
    List<Due> due,
    boolean dueComplete) {
  public OverviewView {
    days = List.copyOf(days);
    undecided = List.copyOf(undecided);
    slowest = List.copyOf(slowest);
    gateFailures = List.copyOf(gateFailures);
    due = List.copyOf(due);
  }

  /**
   * A day.
   *
   * @param day which
   * @param counts how many decisions were granted, refused, for a person, other, undecided, or had
   *     an input that the rules refuse
   */
  public record Day(LocalDate day, Map<String, Long> counts) {}

  /**
   * A request that had no answer.
   *
   * @param id of its record
   * @param at when
   * @param instrument which act or measure
   * @param topic which question; all of them if empty
   * @param on the day that counts
   * @param message what the engine said; null if it was removed, or nothing is known
   */
  public record Undecided(
      String id,
      Instant at,
      String instrument,
      String topic,
      LocalDate on,
      @Nullable String message) {}

  /**
   * A topic.
   *
   * @param instrument which act or measure
   * @param topic which question
   * @param decisions how many were looked at
   * @param medianMicros half of them took no longer
   * @param p99Micros of a hundred, one took longer
   */
  public record Slow(
      String instrument, String topic, int decisions, long medianMicros, long p99Micros) {}

  /**
   * A content that the gate refused.
   *
   * @param at when
   * @param release hash of the content
   * @param author who wrote it; null if nobody says so
   * @param message why, as the author says; null if nobody says so
   * @param findings how many things are wrong
   */
  public record GateFailure(
      Instant at,
      String release,
      @Nullable String author,
      @Nullable String message,
      int findings) {}

  /**
   * Something that has to be done.
   *
   * @param day by when
   * @param decision id of the record that says so
   * @param instrument which act or measure
   * @param topic which question
   * @param what it is, in a word
   * @param text what it is, in both languages; null if the rules say no more
   * @param overdue whether the day is over
   */
  public record Due(
      LocalDate day,
      String decision,
      String instrument,
      String topic,
      String what,
      @Nullable Bilingual text,
      boolean overdue) {}
}
