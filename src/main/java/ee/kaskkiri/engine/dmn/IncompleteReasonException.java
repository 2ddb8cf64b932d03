package ee.kaskkiri.engine.dmn;

/** A row gave a reason that cannot be told to anybody. */
final class IncompleteReasonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IncompleteReasonException(String message) {
    super(message);
  }
}
