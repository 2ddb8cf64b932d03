package ee.kaskkiri.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of one decision, or of a request that got none.
 *
 * @param id names it; a UUID of version 7, whose time is the time of the decision in milliseconds
 * @param receivedAt when the request came
 * @param duration how long the decision took, without the record
 * @param caller who asked
 * @param message what came with the request besides its content, such as the headers of X-Road, as
 *     a JSON object; null if nothing
 * @param instrument which act or measure
 * @param topic which question; null if all topics of the edition were asked at once and none was
 *     answered
 * @param on the day that counts
 * @param selection which part of the topic was asked for, as it stood in the address, such as
 *     {@code outcome=ceiling}; empty if all
 * @param edition first day of the wording in force; null if none was
 * @param release hash of the rules that decided
 * @param outcome what became of it
 * @param status HTTP status of the answer
 * @param verdict value of the topic's verdict; null if it has none or there is no decision
 * @param codes codes of the reasons, each once, in their order
 * @param engine the rule engine and its version
 * @param application version of this application
 * @param input what was asked, as JSON in UTF-8
 * @param answer what was answered, byte for byte
 */
public record Entry(
    UUID id,
    Instant receivedAt,
    Duration duration,
    String caller,
    @Nullable String message,
    String instrument,
    @Nullable String topic,
    LocalDate on,
    String selection,
    @Nullable String edition,
    String release,
    Outcome outcome,
    int status,
    @Nullable String verdict,
    List<String> codes,
    String engine,
    String application,
    Content input,
    Content answer) {
  private static final int VERSION = 7;

  public Entry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(receivedAt, "receivedAt");
    Objects.requireNonNull(duration, "duration");
    Objects.requireNonNull(caller, "caller");
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(selection, "selection");
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(application, "application");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(answer, "answer");
    codes = List.copyOf(codes);
    if (id.version() != VERSION) {
      throw new IllegalArgumentException("id is no UUID of version 7: " + id);
    }
  }

  /** When it was decided, to the millisecond. */
  public Instant decidedAt() {
    return timeOf(id);
  }

  /** The time in a UUID of version 7, to the millisecond. */
  public static Instant timeOf(UUID id) {
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> Short.SIZE);
  }
}
