package ee.kaskkiri.decision;

import ee.kaskkiri.access.Caller;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and when.
 *
 * @param caller who
 * @param receivedAt when
 * @param key what the caller calls this request, so that repeating it asks nothing new; null if not
 *     given
 */
public record Asking(Caller caller, Instant receivedAt, @Nullable RepeatKey key) {
  public Asking {
    Objects.requireNonNull(caller, "caller");
    Objects.requireNonNull(receivedAt, "receivedAt");
  }
}
