package ee.kaskkiri.access.account;

/** So many people sign in at this moment that one more would have to wait too long. */
public final class TooManySignInsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManySignInsException() {
    super("Too many sign in at this moment.");
  }
}
