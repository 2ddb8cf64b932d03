package ee.kaskkiri.record;

import org.jspecify.annotations.Nullable;

/** A record could not be made or read. */
public final class NotRecordedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** More requests wait for their record than the queue holds. */
    QUEUE_FULL,
    /** The database does not answer, or refuses. */
    DATABASE_FAILED
  }

  private final Reason reason;

  /**
   * A record that is not there.
   *
   * @param message what was wrong, for people; says nothing of the input
   * @param cause what broke; null if nothing did
   */
  public NotRecordedException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
