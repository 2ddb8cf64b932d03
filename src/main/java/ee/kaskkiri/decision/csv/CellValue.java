package ee.kaskkiri.decision.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import ee.kaskkiri.decision.RequestBody;
import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.problem.ProblemException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Values of single cells. What is not written as its kind is stays a text, and the check of the
 * input says what is wrong with it: nothing is guessed.
 */
final class CellValue {
  private static final int LONGEST_NUMBER = 1_000;
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,9})?");
  private static final String MEMBER = "cell";

  private CellValue() {}

  static JsonNode of(String cell, Kind kind) {
    return switch (kind) {
      case NUMBER -> number(cell);
      case BOOLEAN -> truth(cell);
      case TEXT, DATE, TIME, DATE_TIME, DAYS_DURATION, MONTHS_DURATION, DURATION, RANGE ->
          new TextNode(cell);
    };
  }

  private static JsonNode number(String cell) {
    return cell.length() <= LONGEST_NUMBER && NUMBER.matcher(cell).matches()
        ? new DecimalNode(new BigDecimal(cell))
        : new TextNode(cell);
  }

  /** Spreadsheets write these words in capitals. */
  private static JsonNode truth(String cell) {
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "true" -> BooleanNode.TRUE;
      case "false" -> BooleanNode.FALSE;
      default -> new TextNode(cell);
    };
  }

  /**
   * A cell that holds JSON.
   *
   * @throws ProblemException if it does not
   */
  static JsonNode json(String cell, long line, String column) {
    String object = "{\"" + MEMBER + "\":" + cell + "}";
    ObjectNode read;
    try {
      read = RequestBody.read(object.getBytes(StandardCharsets.UTF_8));
    } catch (ProblemException e) {
      throw CsvFault.noJson(line, column);
    }
    if (read.size() != 1) {
      throw CsvFault.noJson(line, column);
    }
    return read.get(MEMBER);
  }
}
