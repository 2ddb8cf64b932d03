package ee.kaskkiri.bench.contest;

/** The engine cannot run these rules; it is not measured, and the report says why. */
public final class CannotException extends Exception {
  private static final long serialVersionUID = 1;

  /** Says why, in one line. */
  public CannotException(String why) {
    super(why);
  }
}
