package ee.kaskkiri.record;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the records.
 *
 * @param kind what was done
 * @param chain name of the chain; its number, if its name is not known
 * @param number number of the record in its chain; 0 if it is the chain itself
 * @param id name of the record; null if it is not there
 * @param text what is wrong, one or two sentences for people
 */
public record Fault(Kind kind, String chain, long number, @Nullable UUID id, String text) {
  /** What was done to a record or a chain. */
  public enum Kind {
    /** A record is not what was recorded. */
    ALTERED,
    /** A record is not there, though later ones are. */
    REMOVED,
    /** A record is there that was never recorded. */
    INSERTED,
    /** A record stands in the place of another one. */
    REORDERED,
    /** The input or answer of a record is not what was recorded. */
    CONTENT_ALTERED,
    /** The input and answer of a record are gone, and nobody says they were purged. */
    CONTENT_REMOVED,
    /** The last records of a chain are not there. */
    TRUNCATED,
    /** A whole chain is not there. */
    CHAIN_REMOVED,
    /** What is said of a chain is not what was said when it was opened. */
    CHAIN_ALTERED,
    /** The records agree with each other, but not with what was said of them earlier. */
    ANCHOR_CONTRADICTED
  }

  public Fault {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(chain, "chain");
    Objects.requireNonNull(text, "text");
  }
}
