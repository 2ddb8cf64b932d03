package ee.kaskkiri.decision.batch;

import ee.kaskkiri.access.Caller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it was asked for.
 *
 * @param question what all lines ask
 * @param caller who asks
 * @param key by what it can be gone on with; null if it cannot
 * @param known whether lines may have been answered before under the key
 */
record BatchOrder(BatchQuestion question, Caller caller, @Nullable BatchKey key, boolean known) {
  BatchOrder {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(caller, "caller");
  }
}
