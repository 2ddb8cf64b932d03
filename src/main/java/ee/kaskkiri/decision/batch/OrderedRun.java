package ee.kaskkiri.decision.batch;

import ee.kaskkiri.regression.Parallel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers the lines of a source on several threads and hands the answers on in the order of the
 * lines. Only a few chunks of lines are under way at a time: when the answers are not taken, no
 * more lines are. It is used once.
 *
 * @param <R> what becomes of a chunk of lines
 */
public final class OrderedRun<R> {
  private static final int LINES = 64;
  private static final int BYTES = 1 << 18;

  private final Chunks chunks;
  private final Executor executor;
  private final Function<List<Line>, R> work;
  private final Semaphore places;
  private final BlockingQueue<Step<R>> steps = new LinkedBlockingQueue<>();
  private final Thread reader = new Thread(this::read, "batch");
  private volatile boolean stopped;
  private @Nullable Step<R> inHand;

  /**
   * Takes what becomes of chunks, in their order.
   *
   * @param <R> what becomes of a chunk of lines
   */
  @FunctionalInterface
  public interface Taker<R> {
    /** Takes the next one. */
    void take(R result) throws IOException;
  }

  /** A chunk under way, or the end: of the lines, or because of what failed. */
  private record Step<R>(@Nullable CompletableFuture<R> under, @Nullable Throwable failure) {}

  /**
   * A run that begins when it is told to.
   *
   * @param source whose lines are taken on a thread of its own; closed by whoever opened it, after
   *     the run
   * @param executor does the work
   * @param chunksUnderWay how many chunks of lines may be worked at or wait to be taken
   * @param work what is done with a chunk; it is never interrupted, because an interrupted
   *     evaluation would be a wrong answer
   */
  public OrderedRun(
      LineSource source, Executor executor, int chunksUnderWay, Function<List<Line>, R> work) {
    if (chunksUnderWay < 1) {
      throw new IllegalArgumentException("chunksUnderWay must be at least 1");
    }
    this.chunks = new Chunks(source, LINES, BYTES);
    this.executor = executor;
    this.work = work;
    this.places = new Semaphore(chunksUnderWay);
    reader.setDaemon(true);
  }

  /**
   * Runs until the last line is answered and the answer taken.
   *
   * @throws IOException if the source cannot be read or an answer not be taken; everything that was
   *     taken before was in order
   * @throws CancellationException if it was stopped, or the calling thread interrupted
   */
  public void run(Taker<R> taker) throws IOException {
    run(taker, dropped -> {});
  }

  /**
   * Runs until the last line is answered and the answer taken.
   *
   * @param dropped is told of every result that was not taken, or not as a whole, before the run
   *     ends
   */
  void run(Taker<R> taker, Consumer<R> dropped) throws IOException {
    reader.start();
    try {
      for (Step<R> step = next(); step.under() != null; step = next()) {
        taker.take(Parallel.result(step.under()));
        inHand = null;
        places.release();
      }
    } finally {
      stop();
      end(dropped);
    }
  }

  private Step<R> next() throws IOException {
    try {
      Step<R> step = steps.take();
      inHand = step;
      if (stopped) {
        throw new CancellationException("stopped");
      }
      rethrow(step.failure());
      return step;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static CancellationException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    CancellationException cancelled = new CancellationException("interrupted");
    cancelled.initCause(cause);
    return cancelled;
  }

  private static void rethrow(@Nullable Throwable failure) throws IOException {
    if (failure instanceof IOException unread) {
      throw unread;
    }
    if (failure instanceof RuntimeException bug) {
      throw bug;
    }
    if (failure instanceof Error error) {
      throw error;
    }
  }

  /** Takes no more lines and hands no more answers on. For any thread, at any time. */
  public void stop() {
    stopped = true;
    reader.interrupt();
  }

  /** Waits until nobody reads the source any more, nor works at what was read. */
  private void end(Consumer<R> dropped) {
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (inHand != null) {
      drop(inHand, dropped);
    }
    for (Step<R> step = steps.poll(); step != null; step = steps.poll()) {
      drop(step, dropped);
    }
  }

  private static <R> void drop(Step<R> step, Consumer<R> dropped) {
    if (step.under() != null) {
      step.under()
          .handle((result, failure) -> Optional.ofNullable(result))
          .join()
          .ifPresent(dropped);
    }
  }

  private void read() {
    Throwable failure = null;
    try {
      places.acquire();
      for (List<Line> lines = chunks.next(); !lines.isEmpty() && !stopped; lines = chunks.next()) {
        List<Line> chunk = lines;
        steps.add(
            new Step<>(CompletableFuture.supplyAsync(() -> work.apply(chunk), executor), null));
        places.acquire();
      }
    } catch (InterruptedException e) {
      stopped = true;
    } catch (IOException | RuntimeException | Error e) { // whatever it is, the run must learn of it
      failure = e;
    }
    steps.add(new Step<>(null, failure));
  }
}
