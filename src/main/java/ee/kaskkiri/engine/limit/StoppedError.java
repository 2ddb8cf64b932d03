package ee.kaskkiri.engine.limit;

import org.jspecify.annotations.Nullable;

/**
 * Says that an evaluation is given up. An error, because the engine catches every exception that a
 * function throws and goes on.
 */
public final class StoppedError extends Error {
  private static final long serialVersionUID = 1L;

  /** An end for a reason told in a sentence that begins with "stopped". */
  public StoppedError(String reason) {
    super(reason, null, false, false);
  }

  /** The reason why something was stopped; null if something else went wrong. */
  public static @Nullable String reason(@Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof StoppedError) {
        return cause.getMessage();
      }
      if (cause instanceof StackOverflowError) {
        return "stopped because calls inside each other filled the stack";
      }
      if (cause instanceof OutOfMemoryError) {
        return "stopped because the memory of the process was full";
      }
    }
    return null;
  }
}
