package ee.kaskkiri.workbench;

import java.util.Objects;

/** Something may not be done to a draft; the message says why and what to do. */
public final class DraftRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Why why;

  /** What stands in the way. */
  public enum Why {
    /** There is no such draft. */
    UNKNOWN_DRAFT,
    /** The draft has no such file. */
    UNKNOWN_FILE,
    /** What was asked for is no name, path, text or day that a draft can have. */
    INVALID,
    /** The draft is not in the state that this needs. */
    NOT_OPEN,
    /** Other rules than those that the draft is compared with decide by now. */
    BEHIND,
    /** The rule repository takes no commits. */
    READ_ONLY,
    /** Nobody approves what they wrote. */
    OWN_DRAFT
  }

  /** Says what stands in the way. */
  public DraftRefusedException(Why why, String message) {
    super(message, null, false, false);
    this.why = Objects.requireNonNull(why, "why");
  }

  /** What stands in the way. */
  public Why why() {
    return why;
  }
}
