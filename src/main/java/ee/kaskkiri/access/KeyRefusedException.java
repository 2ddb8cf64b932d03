package ee.kaskkiri.access;

/** A key cannot be made as it was asked for. */
public final class KeyRefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String expected;

  /** Says which part of the order is wrong, how, and what would be right. */
  KeyRefusedException(String field, String message, String expected) {
    super(message);
    this.field = field;
    this.expected = expected;
  }

  /** Which part of the order. */
  public String field() {
    return field;
  }

  /** What would be right. */
  public String expected() {
    return expected;
  }
}
