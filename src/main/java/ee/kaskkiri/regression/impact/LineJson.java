package ee.kaskkiri.regression.impact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads the JSON of a line: strictly and exactly, as a request is read. */
final class LineJson {
  private static final int DEEPEST = 100;
  private static final int LONGEST_NUMBER = 1_000;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private LineJson() {}

  /**
   * The object that a line is.
   *
   * @throws UnreadableLineException if it is none
   */
  static ObjectNode read(Lines.Line line) throws UnreadableLineException {
    if (line.tooLong()) {
      throw new UnreadableLineException(
          "The line is longer than " + line.content().length + " bytes.");
    }
    int start = markLength(line.content());
    int length = line.content().length - start;
    try (JsonParser parser = MAPPER.createParser(line.content(), start, length)) {
      return object(parser);
    } catch (IOException e) {
      throw new UnreadableLineException("The line is not encoded in UTF-8: " + e.getMessage());
    }
  }

  private static int markLength(byte[] content) {
    boolean marked = content.length >= BYTE_ORDER_MARK.length;
    for (int i = 0; marked && i < BYTE_ORDER_MARK.length; i++) {
      marked = content[i] == BYTE_ORDER_MARK[i];
    }
    return marked ? BYTE_ORDER_MARK.length : 0;
  }

  private static ObjectNode object(JsonParser parser) throws IOException, UnreadableLineException {
    try {
      JsonNode tree = MAPPER.readTree(parser);
      if (!(tree instanceof ObjectNode object)) {
        throw new UnreadableLineException("The line is no JSON object.");
      }
      if (parser.nextToken() != null) {
        throw new UnreadableLineException("The line goes on after its JSON object has ended.");
      }
      return object;
    } catch (MismatchedInputException e) {
      throw new UnreadableLineException(
          "The key '"
              + parser.getParsingContext().getCurrentName()
              + "' stands twice in one object.");
    } catch (StreamConstraintsException e) {
      throw new UnreadableLineException(
          "The line is nested deeper than "
              + DEEPEST
              + ", or has a number of more than "
              + LONGEST_NUMBER
              + " digits.");
    } catch (JsonEOFException e) {
      throw new UnreadableLineException("The line ends before its JSON object does.");
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      throw new UnreadableLineException("The line is not valid JSON at column " + column + ".");
    } catch (NumberFormatException | ArithmeticException e) {
      throw new UnreadableLineException("The line has a number whose exponent is too large.");
    }
  }
}
