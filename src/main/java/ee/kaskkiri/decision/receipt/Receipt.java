package ee.kaskkiri.decision.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import ee.kaskkiri.record.Entry;
import ee.kaskkiri.record.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of one decision, or of a request that got none.
 *
 * @param id name of the decision
 * @param receivedAt when it was asked
 * @param decidedAt when it was decided
 * @param microseconds how long deciding took
 * @param caller who asked
 * @param message what came with the request besides its content, such as headers of X-Road; left
 *     out if nothing
 * @param instrument which act or measure
 * @param topic which question; left out if all were asked and none was answered
 * @param on the day that counts
 * @param selection which part of the topic was asked for, as in the address; left out if all
 * @param edition the wording in force on that day; left out if there was none
 * @param release the rules that decided
 * @param result {@code decided}, {@code undecided} or {@code refused}
 * @param status HTTP status of the answer
 * @param verdict value of the verdict; left out if there is none
 * @param codes codes of the reasons
 * @param engine the rule engine that decided
 * @param application version of this service that decided
 * @param input what was asked; left out if it was purged, and in lists
 * @param answer what was answered, byte for byte; left out likewise
 * @param purgedAt when input and answer were removed; left out if they were not
 * @param proof its place in the chain of records
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
    String id,
    Instant receivedAt,
    Instant decidedAt,
    long microseconds,
    String caller,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String message,
    String instrument,
    @Nullable String topic,
    LocalDate on,
    @Nullable String selection,
    @Nullable String edition,
    String release,
    String result,
    int status,
    @Nullable String verdict,
    List<String> codes,
    String engine,
    String application,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String input,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String answer,
    @Nullable Instant purgedAt,
    Proof proof) {
  public Receipt {
    Objects.requireNonNull(id, "id");
    codes = List.copyOf(codes);
  }

  /**
   * By what a record is proved to be as it was written.
   *
   * @param writer name of the chain
   * @param number place in the chain, from 1
   * @param previous hash of the record before
   * @param hash hash of this record
   * @param inputHash SHA-256 of the input
   * @param answerHash SHA-256 of the answer
   */
  public record Proof(
      String writer,
      long number,
      String previous,
      String hash,
      String inputHash,
      String answerHash) {}

  /** The whole of a record. */
  static Receipt of(Stored stored) {
    boolean there = stored.purgedAt() == null;
    return of(
        stored,
        there ? stored.entry().input().text() : null,
        there ? stored.entry().answer().text() : null);
  }

  /** A record as a line of a list: without input and answer. */
  static Receipt line(Stored stored) {
    return of(stored, null, null);
  }

  private static Receipt of(Stored stored, @Nullable String input, @Nullable String answer) {
    Entry entry = stored.entry();
    Stored.Place place = stored.place();
    return new Receipt(
        entry.id().toString(),
        entry.receivedAt(),
        entry.decidedAt(),
        entry.duration().toNanos() / 1_000,
        entry.caller(),
        entry.message(),
        entry.instrument(),
        entry.topic(),
        entry.on(),
        entry.selection().isEmpty() ? null : entry.selection(),
        entry.edition(),
        entry.release(),
        entry.outcome().name().toLowerCase(Locale.ROOT),
        entry.status(),
        entry.verdict(),
        entry.codes(),
        entry.engine(),
        entry.application(),
        input,
        answer,
        stored.purgedAt(),
        new Proof(
            place.writer(),
            place.number(),
            place.previous(),
            place.hash(),
            stored.inputHash(),
            stored.answerHash()));
  }
}
