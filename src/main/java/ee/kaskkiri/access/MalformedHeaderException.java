package ee.kaskkiri.access;

/** A header that says who calls is not in its form. */
public final class MalformedHeaderException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String header;
  private final String expected;

  MalformedHeaderException(String header, String message, String expected) {
    super(message);
    this.header = header;
    this.expected = expected;
  }

  /** Name of the header. */
  public String header() {
    return header;
  }

  /** What would be right. */
  public String expected() {
    return expected;
  }
}
