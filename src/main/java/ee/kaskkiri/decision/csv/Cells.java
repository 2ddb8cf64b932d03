package ee.kaskkiri.decision.csv;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a record. For many threads. */
final class Cells {
  private static final char REPLACEMENT = '\uFFFD';
  private static final CsvFactory FACTORY =
      CsvFactory.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.EMPTY_UNQUOTED_STRING_AS_NULL)
          .build();

  private final CsvSchema schema;

  Cells(Separator separator) {
    this.schema = CsvSchema.emptySchema().withColumnSeparator(separator.sign()).withoutEscapeChar();
  }

  /**
   * The cells: null where nothing stands, the empty text where two quotes stand.
   *
   * @throws ee.kaskkiri.problem.ProblemException if the record cannot be read
   */
  List<@Nullable String> read(CsvRecord record) {
    String text = text(record);
    try (CsvParser parser = FACTORY.createParser(text)) {
      parser.setSchema(schema);
      return cells(parser, record.line());
    } catch (JsonParseException e) {
      throw CsvFault.quotes(record.line());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<@Nullable String> cells(CsvParser parser, long line) throws IOException {
    List<@Nullable String> cells = new ArrayList<>();
    int records = 0;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.VALUE_STRING) {
        cells.add(parser.getText());
      } else if (token == JsonToken.VALUE_NULL) {
        cells.add(null);
      } else if (token == JsonToken.END_ARRAY) {
        records++;
      }
    }
    if (records > 2) { // the one of the record, and the one around all records
      throw CsvFault.quotes(line);
    }
    return cells;
  }

  /**
   * The text of a record.
   *
   * @throws ee.kaskkiri.problem.ProblemException if it is not UTF-8
   */
  static String text(CsvRecord record) {
    String text = new String(record.bytes(), StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      requireUtf8(record);
    }
    return text;
  }

  private static void requireUtf8(CsvRecord record) {
    ByteBuffer bytes = ByteBuffer.wrap(record.bytes());
    CharBuffer characters = CharBuffer.allocate(record.bytes().length);
    if (StandardCharsets.UTF_8.newDecoder().decode(bytes, characters, true).isError()) {
      throw CsvFault.notUtf8(record.line(), characters.position(), bytes.get());
    }
  }
}
