package ee.kaskkiri.release;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Ends waiting for work that takes too long. The work runs in a thread of its own, which is
 * interrupted then; work that does not heed that goes on, and nobody waits for it.
 *
 * @param longest how long the work may take
 */
record TimeLimit(Duration longest) {
  private static final Logger LOG = Logger.getLogger(TimeLimit.class);
  private static final Duration TO_END = Duration.ofSeconds(2);

  /** The work took longer than it may. */
  static final class ExceededException extends Exception {
    private static final long serialVersionUID = 1L;

    private ExceededException(Duration longest) {
      super("took longer than " + longest.toSeconds() + " seconds");
    }
  }

  /**
   * The result of the work.
   *
   * @throws ExceededException if it takes longer than it may
   */
  <T> T run(Supplier<T> work) throws ExceededException {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(work.get());
              } catch (RuntimeException | Error e) { // Error: a rule may exhaust stack or memory
                result.completeExceptionally(e);
              }
            },
            "gate");
    thread.setDaemon(true);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    thread.start();
    try {
      return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      stop(thread);
      throw new ExceededException(longest);
    } catch (InterruptedException e) {
      stop(thread);
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new CompletionException(e.getCause());
    }
  }

  private static void stop(Thread thread) {
    thread.interrupt();
    try {
      thread.join(TO_END.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      LOG.warn("A rule does not heed that it was stopped, and keeps a processor busy.");
    }
  }
}
