package ee.kaskkiri.record;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is kept.
 *
 * @param entry what was recorded; input and answer are empty, and message is null, if they were
 *     purged
 * @param place where it stands
 * @param inputHash SHA-256 of the input, in hex
 * @param answerHash SHA-256 of the answer, in hex
 * @param purgedAt when input and answer were removed; null if they are there
 */
public record Stored(
    Entry entry, Place place, String inputHash, String answerHash, @Nullable Instant purgedAt) {
  public Stored {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(inputHash, "inputHash");
    Objects.requireNonNull(answerHash, "answerHash");
  }

  /**
   * A link of a chain.
   *
   * @param writer name of the chain: the run of an instance that wrote it
   * @param number its place in the chain, from 1
   * @param previous hash of the link before, in hex
   * @param hash hash of this link, in hex
   */
  public record Place(String writer, long number, String previous, String hash) {
    public Place {
      Objects.requireNonNull(writer, "writer");
      Objects.requireNonNull(previous, "previous");
      Objects.requireNonNull(hash, "hash");
    }
  }
}
