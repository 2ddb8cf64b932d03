package ee.kaskkiri.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does independent work on every core. Its threads see the class loader of the caller, which those
 * of the common pool do not in a packaged application.
 */
public final class Parallel {
  private Parallel() {}

  /**
   * The results of a function, in the order of the elements.
   *
   * @throws CancellationException if the calling thread is interrupted
   */
  public static <T, R> List<R> map(List<T> elements, Function<T, R> function) {
    int threads =
        Math.max(1, Math.min(elements.size(), Runtime.getRuntime().availableProcessors()));
    ExecutorService executor = executor(threads);
    try {
      List<Future<R>> futures = new ArrayList<>();
      elements.forEach(element -> futures.add(executor.submit(() -> function.apply(element))));
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(result(future));
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }

  /** So many threads, which see the class loader of the caller; to be shut down by the caller. */
  public static ExecutorService executor(int threads) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return Executors.newFixedThreadPool(
        threads,
        work -> {
          Thread thread = new Thread(work, "rules");
          thread.setDaemon(true);
          thread.setContextClassLoader(loader);
          return thread;
        });
  }

  /**
   * The result of work, waited for; what broke it is thrown as it was.
   *
   * @throws CancellationException if the calling thread is interrupted
   */
  public static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException("interrupted");
      cancelled.initCause(e);
      throw cancelled;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    }
  }
}
