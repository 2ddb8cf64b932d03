package ee.kaskkiri.regression.impact;

/** A line holds no question; the message says why, in a sentence. */
final class UnreadableLineException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableLineException(String reason) {
    super(reason, null, false, false);
  }
}
