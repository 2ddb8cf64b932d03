package ee.kaskkiri.engine.limit;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A moment after which a thread evaluates no more. Evaluations look at it as they go on, and end
 * without an answer; what is under way inside one step is not interrupted.
 */
public final class Deadline {
  private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

  private final LongSupplier nanos;
  private final long end;
  private final @Nullable Deadline outer;

  private Deadline(Duration time, LongSupplier nanos, @Nullable Deadline outer) {
    this.nanos = nanos;
    this.end = nanos.getAsLong() + time.toNanos();
    this.outer = outer;
  }

  /**
   * Does work whose evaluations, on this thread, end when the time is over. An earlier deadline
   * around it holds as well.
   */
  public static <T> T within(Duration time, Supplier<T> work) {
    return within(time, System::nanoTime, work);
  }

  static <T> T within(Duration time, LongSupplier nanos, Supplier<T> work) {
    Deadline outer = CURRENT.get();
    CURRENT.set(new Deadline(time, nanos, outer));
    try {
      return work.get();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  /** The deadline of this thread; null if it has none. */
  static @Nullable Deadline current() {
    return CURRENT.get();
  }

  boolean passed() {
    return nanos.getAsLong() - end >= 0 || (outer != null && outer.passed());
  }
}
