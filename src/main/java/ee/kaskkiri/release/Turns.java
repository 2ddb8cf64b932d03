package ee.kaskkiri.release;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Work that one thread does piece by piece; a piece that somebody waits for comes next.
 *
 * @param <T> what comes of a piece
 */
final class Turns<T> {
  private final Deque<Turn> waiting = new ArrayDeque<>();

  private final class Turn implements Supplier<T> {
    private final Supplier<T> work;
    private final CompletableFuture<T> done = new CompletableFuture<>();

    Turn(Supplier<T> work) {
      this.work = work;
    }

    @Override
    public T get() {
      if (!done.isDone()) {
        hurry(this);
      }
      return done.join();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // whoever asks for the result has it
    void take() {
      done.completeAsync(work, Runnable::run);
    }
  }

  /**
   * Adds a piece of work behind the others.
   *
   * @return waits for what comes of it
   */
  synchronized Supplier<T> add(Supplier<T> work) {
    Turn turn = new Turn(work);
    waiting.addLast(turn);
    return turn;
  }

  private synchronized void hurry(Turn turn) {
    if (waiting.remove(turn)) {
      waiting.addFirst(turn);
    }
  }

  private synchronized Optional<Turn> next() {
    return Optional.ofNullable(waiting.pollFirst());
  }

  /** Does everything that is waiting. */
  void takeAll() {
    for (Optional<Turn> turn = next(); turn.isPresent(); turn = next()) {
      turn.get().take();
    }
  }
}
