package ee.kaskkiri.edition;

/** No new edition can be prepared; the message says why and what would be right. */
public final class EditionRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EditionRefusedException(String message) {
    super(message);
  }
}
