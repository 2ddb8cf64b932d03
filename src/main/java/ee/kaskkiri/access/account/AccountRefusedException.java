package ee.kaskkiri.access.account;

/** Something cannot be done to an account as it was asked for. */
public final class AccountRefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String expected;

  /** Says which part of what was asked is wrong, how, and what would be right. */
  AccountRefusedException(String field, String message, String expected) {
    super(message);
    this.field = field;
    this.expected = expected;
  }

  /** Which part of what was asked. */
  public String field() {
    return field;
  }

  /** What would be right. */
  public String expected() {
    return expected;
  }
}
