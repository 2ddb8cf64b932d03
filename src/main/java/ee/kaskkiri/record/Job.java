package ee.kaskkiri.record;

import ee.kaskkiri.record.NotRecordedException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A request that waits for its records. */
final class Job {
  /** Nobody waits for it. */
  static final Job OVER = new Job(List.of(), List.of());

  static {
    OVER.succeed();
  }

  private final List<Draft> drafts;
  private final List<Claim> claims;
  private final long since = System.nanoTime();
  private final long bytes;
  private final CompletableFuture<List<Claim>> done = new CompletableFuture<>();
  private List<Claim> earlier = List.of();

  Job(List<Draft> drafts, List<Claim> claims) {
    this.drafts = List.copyOf(drafts);
    this.claims = List.copyOf(claims);
    long sum = 0;
    for (Claim claim : claims) {
      sum += claim.answer().bytes().length;
    }
    for (Draft draft : drafts) {
      sum += draft.entry().input().bytes().length + draft.entry().answer().bytes().length;
    }
    this.bytes = sum;
  }

  List<Draft> drafts() {
    return drafts;
  }

  /** What keys stand for from now on. */
  List<Claim> claims() {
    return claims;
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

  /** What was found under its keys, which counts once the job succeeds. */
  void earlier(List<Claim> found) {
    earlier = List.copyOf(found);
  }

  /** Does something as soon as nobody waits any more. */
  void whenOver(Runnable action) {
    CompletableFuture<?> unused = done.whenComplete((claims, failure) -> action.run());
  }

  void succeed() {
    done.complete(earlier);
  }

  void fail(NotRecordedException failure) {
    done.completeExceptionally(failure);
  }

  List<Claim> await(Duration patience) throws NotRecordedException {
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

  private static List<Claim> raise(NotRecordedException failure) throws NotRecordedException {
    throw failure;
  }
}
