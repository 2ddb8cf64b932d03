package ee.kaskkiri.record;

import ee.kaskkiri.record.NotRecordedException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A request that waits for its records. */
final class Job {
  /** Nobody waits for it. */
  static final Job OVER = new Job(List.of(), null);

  static {
    OVER.succeed();
  }

  private final List<Draft> drafts;
  private final @Nullable Claim claim;
  private final long since = System.nanoTime();
  private final long bytes;
  private final CompletableFuture<Optional<Claim>> done = new CompletableFuture<>();
  private Optional<Claim> earlier = Optional.empty();

  Job(List<Draft> drafts, @Nullable Claim claim) {
    this.drafts = List.copyOf(drafts);
    this.claim = claim;
    long sum = claim == null ? 0 : claim.answer().bytes().length;
    for (Draft draft : drafts) {
      sum += draft.entry().input().bytes().length + draft.entry().answer().bytes().length;
    }
    this.bytes = sum;
  }

  List<Draft> drafts() {
    return drafts;
  }

  @Nullable Claim claim() {
    return claim;
  }

  /** When it came, as {@link System#nanoTime()}. */
  long since() {
    return since;
  }

  /** How much it wants to be kept. */
  long bytes() {
    return bytes;
  }

  /** Whether nobody waits any more. */
  boolean over() {
    return done.isDone();
  }

  /** What was found under its key, which counts once the job succeeds. */
  void earlier(Optional<Claim> found) {
    earlier = found;
  }

  void succeed() {
    done.complete(earlier);
  }

  void fail(NotRecordedException failure) {
    done.completeExceptionally(failure);
  }

  Optional<Claim> await(Duration patience) throws NotRecordedException {
    try {
      return done.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      NotRecordedException late =
          new NotRecordedException(
              Reason.DATABASE_FAILED,
              "The record was not durable within " + patience.toMillis() + " ms.",
              null);
      done.completeExceptionally(late);
      return await(patience); // at once: it is late, or became durable just now
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return raise(
          new NotRecordedException(
              Reason.DATABASE_FAILED, "Nobody waited until the record was durable.", e));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NotRecordedException failure) {
        return raise(failure);
      }
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Claim> raise(NotRecordedException failure) throws NotRecordedException {
    throw failure;
  }
}
