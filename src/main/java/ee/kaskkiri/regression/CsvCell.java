package ee.kaskkiri.regression;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values as cells of CSV (RFC 4180). An apostrophe stands before what a spreadsheet would take for
 * a formula, also where one that splits rows at semicolons would begin a cell.
 */
public final class CsvCell {
  /** What ends a line. */
  public static final String END = "\r\n";

  private static final Pattern FORMULA = Pattern.compile("(^|[;\t\r\n])([=+\\-@\t\r])");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");
  private static final Pattern TO_QUOTE = Pattern.compile("[\",;\r\n\t]");

  private CsvCell() {}

  /** Anything as a text, which stays as it is if it is a number; empty for null. */
  public static String text(@Nullable Object value) {
    String text = Objects.toString(value, "");
    String safe = NUMBER.matcher(text).matches() ? text : FORMULA.matcher(text).replaceAll("$1'$2");
    return TO_QUOTE.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** A number with all its digits, whose minus begins no formula; empty for null. */
  public static String number(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}
