package ee.kaskkiri.regression;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values as cells of CSV (RFC 4180). Texts that a spreadsheet would take for a formula begin with
 * an apostrophe.
 */
public final class CsvCell {
  /** What ends a line. */
  public static final String END = "\r\n";

  private static final String FORMULA = "=+-@\t\r\n";
  private static final Pattern TO_QUOTE = Pattern.compile("[\",;\r\n\t]");

  private CsvCell() {}

  /** Anything as a text; empty for null. */
  public static String text(@Nullable Object value) {
    String text = Objects.toString(value, "");
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return TO_QUOTE.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** A number with all its digits, whose minus begins no formula; empty for null. */
  public static String number(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}
