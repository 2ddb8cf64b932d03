package ee.kaskkiri.engine.limit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluation has cost so far, counted and not timed, so that it is given up at the same
 * point on every machine. Loops, calls and everything that makes lists and texts tell it. It also
 * looks whether the thread was interrupted.
 */
public final class Effort {
  /** Elements visited and calls made in one evaluation. */
  static final long MOST_STEPS = 10_000_000;

  /** Bytes of lists, contexts and texts made in one evaluation, as estimated here. */
  static final long MOST_BYTES = 100_000_000;

  /** Calls of functions inside each other. */
  static final int MOST_DEPTH = 250;

  private static final int STEPS_UNSEEN = 1024;
  private static final ThreadLocal<Effort> CURRENT = ThreadLocal.withInitial(Effort::new);

  private boolean running;
  private long steps;
  private long nextLook;
  private long bytes;
  private int depth;

  private Effort() {}

  /** That of the evaluation on this thread; a new one if none is under way. */
  public static Effort current() {
    Effort effort = CURRENT.get();
    if (!effort.running) {
      effort.begin();
    }
    return effort;
  }

  /**
   * Does the work of one evaluation. Work inside of other work counts as part of it.
   *
   * @throws StoppedError if the work takes too much, or is to stop
   */
  public static <T extends @Nullable Object> T of(Supplier<T> work) {
    Effort effort = CURRENT.get();
    if (effort.running) {
      return work.get();
    }
    effort.begin();
    effort.running = true;
    try {
      effort.step(0);
      return work.get();
    } finally {
      effort.running = false;
    }
  }

  private void begin() {
    steps = 0;
    nextLook = 0;
    bytes = 0;
    depth = 0;
  }

  /**
   * Counts steps that are about to be taken.
   *
   * @throws StoppedError if they are too many, or the evaluation is to stop
   */
  public void step(long more) {
    steps += more;
    if (steps >= nextLook || steps < 0) {
      look();
    }
  }

  private void look() {
    if (steps > MOST_STEPS || steps < 0) {
      throw new StoppedError(
          "stopped after " + MOST_STEPS + " steps, the most that one evaluation may take");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new StoppedError("stopped from outside");
    }
    nextLook = Math.min(steps + STEPS_UNSEEN, MOST_STEPS + 1);
  }

  /**
   * Counts memory that is about to be filled.
   *
   * @throws StoppedError if it is too much
   */
  public void make(long more) {
    bytes += more;
    if (bytes > MOST_BYTES || bytes < 0) {
      throw new StoppedError(
          "stopped after making "
              + MOST_BYTES
              + " bytes of lists, contexts and texts, the most that one evaluation may make");
    }
  }

  /**
   * Makes sure that so much memory may still be filled, without counting it.
   *
   * @throws StoppedError if it would be too much
   */
  public void roomFor(long more) {
    if (more > MOST_BYTES - bytes) {
      make(more);
    }
  }

  /**
   * Counts one turn of a loop in Java code of a rule file.
   *
   * @return true
   * @throws StoppedError if the turns are too many, or the evaluation is to stop
   */
  public static boolean turn() {
    current().step(1);
    return true;
  }

  /**
   * Enters a function; to be left again.
   *
   * @throws StoppedError if functions call each other too deep
   */
  public void enter() {
    step(1);
    if (depth >= MOST_DEPTH) {
      throw new StoppedError(
          "stopped at "
              + MOST_DEPTH
              + " calls of functions inside each other, the most there may be");
    }
    depth++;
  }

  /** Leaves a function. */
  public void leave() {
    depth--;
  }
}
