package ee.kaskkiri.workbench;

/** Drafts cannot be read or written now, because the database or the data directory fails. */
public final class DraftsUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what failed. */
  public DraftsUnavailableException(Exception cause) {
    super(cause);
  }
}
