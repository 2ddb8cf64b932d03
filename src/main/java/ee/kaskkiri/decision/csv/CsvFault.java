package ee.kaskkiri.decision.csv;

import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import java.util.List;
import java.util.Locale;

/** The problems of a table that cannot be read, whatever the rules take. */
final class CsvFault {
  private static final String EXPECTED =
      "a table of comma-separated values in UTF-8, whose first line names the inputs";

  private CsvFault() {}

  static ProblemException empty() {
    return fault("The table is empty.", EXPECTED);
  }

  static ProblemException utf16() {
    return fault(
        "The table is encoded in UTF-16.",
        EXPECTED + "; a spreadsheet calls it 'CSV UTF-8' when it saves");
  }

  static ProblemException notUtf8(long line, int at, byte wrong) {
    return fault(
        String.format(
            Locale.ROOT, "Line %d is not UTF-8: byte 0x%02X after %d characters.", line, wrong, at),
        EXPECTED + "; a spreadsheet calls it 'CSV UTF-8' when it saves");
  }

  static ProblemException tooLong(long line, long length, int longest) {
    String detail =
        "The record of line "
            + line
            + " has "
            + length
            + " bytes, and "
            + longest
            + " is the limit; perhaps a quote is not closed.";
    return new ProblemException(
        ProblemType.TOO_LARGE, ProblemDetail.body("", detail, "shorter records"));
  }

  static ProblemException quotes(long line) {
    return fault(
        "The quotes of the record of line " + line + " do not fit.",
        "a cell that holds the separator, a quote or the end of a line stands in quotes from its"
            + " first sign to its last, and a quote in it is written twice");
  }

  static ProblemException cells(long line, int cells, int columns) {
    return fault(
        "The record of line "
            + line
            + " has "
            + cells
            + (cells == 1 ? " cell" : " cells")
            + ", and the header names "
            + columns
            + (columns == 1 ? " column." : " columns."),
        "one cell for each column");
  }

  static ProblemException blank(long line) {
    return fault("The record of line " + line + " is empty.", "one cell for each column");
  }

  static ProblemException gap(long line, String empty, String filled) {
    return fault(
        "On line " + line + " '" + empty + "' is empty, but '" + filled + "' is not.",
        "a list filled from its beginning");
  }

  static ProblemException noJson(long line, String column) {
    return fault(
        "The cell of the column '" + column + "' on line " + line + " is not JSON.",
        "JSON, because the place that the column names holds more than one value");
  }

  static ProblemException header(String detail, String expected) {
    return fault(detail, expected);
  }

  /** Names of the header that do not fit what the topic takes. */
  static ProblemException names(List<ProblemDetail> errors) {
    return new ProblemException(
        ProblemType.INVALID_INPUT,
        errors.size() == 1
            ? errors.get(0).detail()
            : "The header of the table has " + errors.size() + " errors.",
        errors);
  }

  private static ProblemException fault(String detail, String expected) {
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST, ProblemDetail.body("", detail, expected));
  }
}
