package ee.kaskkiri.workbench;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a draft.
 *
 * @param at when
 * @param by who did it
 * @param what what it was
 * @param text what they said about it; null if nothing
 */
public record DraftEvent(Instant at, String by, What what, @Nullable String text) {
  public DraftEvent {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(what, "what");
  }

  /** What may happen. */
  public enum What {
    /** It was begun. */
    CREATED,
    /** It has another name. */
    RENAMED,
    /** A file or the text for the change log is another. */
    CHANGED,
    /** It is to be approved. */
    SUBMITTED,
    /** It was taken back before it was published, or after it failed. */
    WITHDRAWN,
    /** It was sent back. */
    RETURNED,
    /** Another person stands for it. */
    APPROVED,
    /** It became law. */
    PUBLISHED,
    /** It could not become law. */
    FAILED,
    /** It was given up. */
    DISCARDED,
    /** It took over what became law meanwhile. */
    UPDATED;

    /** Its name in answers: {@code created}. */
    @JsonValue
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
