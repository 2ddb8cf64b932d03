package ee.kaskkiri.regression.impact;

import ee.kaskkiri.regression.Parallel;
import ee.kaskkiri.regression.impact.Portfolio.Entry;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Carries a portfolio past several threads: few chunks are under way at a time, and what comes of
 * them is taken in the order of the portfolio.
 */
final class Conveyor implements AutoCloseable {
  private static final int ENTRIES = 128;
  private static final long BYTES = 1 << 20;
  private static final int UNDER_WAY_PER_THREAD = 4;

  private final Deque<Future<Chunk.Done>> underWay = new ArrayDeque<>();
  private final ExecutorService executor;
  private final int most;
  private final Function<Chunk, Chunk.Done> work;
  private final Taker taker;

  /** Takes what comes of a chunk. */
  @FunctionalInterface
  interface Taker {
    void take(Chunk.Done done) throws IOException;
  }

  Conveyor(int threads, Function<Chunk, Chunk.Done> work, Taker taker) {
    this.executor = Parallel.executor(threads);
    this.most = threads * UNDER_WAY_PER_THREAD;
    this.work = work;
    this.taker = taker;
  }

  /** Carries everything; says how many entries there were. */
  long run(Portfolio portfolio, Watch watch) throws IOException {
    long first = 1;
    List<Entry> entries = next(portfolio);
    while (!entries.isEmpty()) {
      if (watch.stopped()) {
        throw new CancellationException("stopped");
      }
      Chunk chunk = new Chunk(first, entries, portfolio.taken());
      underWay.add(executor.submit(() -> work.apply(chunk)));
      if (underWay.size() >= most) {
        takeFirst(watch);
      }
      first += entries.size();
      entries = next(portfolio);
    }
    while (!underWay.isEmpty()) {
      takeFirst(watch);
    }
    return first - 1;
  }

  private void takeFirst(Watch watch) throws IOException {
    Chunk.Done done = Parallel.result(underWay.remove());
    taker.take(done);
    watch.at(done.last(), done.of().taken());
  }

  private static List<Entry> next(Portfolio portfolio) throws IOException {
    List<Entry> entries = new ArrayList<>();
    long start = portfolio.taken();
    while (entries.size() < ENTRIES && !full(portfolio, start)) {
      Optional<Entry> entry = portfolio.next();
      if (entry.isEmpty()) {
        return entries;
      }
      entries.add(entry.get());
    }
    return entries;
  }

  private static boolean full(Portfolio portfolio, long start) {
    return switch (portfolio.unit()) {
      case ENTRIES -> false;
      case BYTES -> portfolio.taken() - start >= BYTES;
    };
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
