package ee.kaskkiri.decision.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import ee.kaskkiri.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class CellsPropertyTest {
  private static final int LONGEST = 10_000;

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.strings().withChars("aõ €\",;\t\n\r".toCharArray()).ofMaxLength(6);
    return cell.list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab\",\n\r ".toCharArray()).ofMaxLength(40);
  }

  @Property
  void whatIsWrittenInQuotesIsReadAsItWas(
      @ForAll("tables") List<List<String>> table, @ForAll Separator separator) throws IOException {
    String text =
        table.stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(String.valueOf(separator.sign()))))
            .collect(Collectors.joining("\r\n"));

    assertThat(read(text, separator)).isEqualTo(table);
  }

  /** Cells in quotes only where they must be. */
  @Provide
  Arbitrary<String> wellFormed() {
    Arbitrary<String> cell =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("ab ".toCharArray()).ofMaxLength(3),
            Arbitraries.strings()
                .withChars("ab\",\n\r ".toCharArray())
                .ofMaxLength(5)
                .map(text -> '"' + text.replace("\"", "\"\"") + '"'));
    Arbitrary<String> row =
        cell.list().ofMinSize(1).ofMaxSize(4).map(cells -> String.join(",", cells));
    Arbitrary<String> end = Arbitraries.of("\n", "\r\n", "\r");
    return Combinators.combine(row, end)
        .as(String::concat)
        .list()
        .ofMaxSize(5)
        .map(CellsPropertyTest::joined);
  }

  private static String joined(List<String> parts) {
    return String.join("", parts);
  }

  /** What is cut here and what the library takes for a record must never be two things. */
  @Property
  void recordsAreCutWhereTheLibraryEndsThem(@ForAll("wellFormed") String text) throws IOException {
    assertThat(filled(read(text, Separator.COMMA))).isEqualTo(filled(library(text)));
  }

  /** Whatever the quotes are: either a record is refused, or all are what the library reads. */
  @Property
  void whatIsNotRefusedIsReadAsTheLibraryReadsIt(@ForAll("texts") String text) throws IOException {
    List<List<@Nullable String>> rows;
    try {
      rows = read(text, Separator.COMMA);
    } catch (ProblemException e) {
      assertThat(text).as("%s", e.problem().detail()).contains("\"");
      return;
    }
    assertThat(filled(rows)).isEqualTo(filled(library(text)));
  }

  @Property
  void nothingIsLostBetweenRecords(@ForAll("texts") String text) throws IOException {
    RecordCutter cutter = cutter(text);
    StringBuilder pieces = new StringBuilder();
    for (Optional<CsvRecord> next = cutter.next(","); next.isPresent(); next = cutter.next(",")) {
      pieces.append(new String(next.get().bytes(), StandardCharsets.UTF_8)).append('\n');
    }
    assertThat(cutter.taken()).isEqualTo(text.length());
    assertThat(pieces.toString().replace("\r\n", "\n").replace("\r", "\n"))
        .startsWith(text.replace("\r\n", "\n").replace("\r", "\n"));
  }

  /** A blank line is nothing to one of the two and an empty cell to the other. */
  private static List<List<@Nullable String>> filled(List<List<@Nullable String>> rows) {
    return rows.stream()
        .filter(
            row ->
                row.size() > 1 || row.stream().anyMatch(cell -> !"".equals(cell) && cell != null))
        .toList();
  }

  private static List<List<@Nullable String>> library(String text) throws IOException {
    List<List<@Nullable String>> rows = new ArrayList<>();
    try (MappingIterator<List<@Nullable String>> read =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvParser.Feature.EMPTY_UNQUOTED_STRING_AS_NULL)
            .with(CsvSchema.emptySchema().withoutEscapeChar())
            .readValues(text)) {
      while (read.hasNext()) {
        rows.add(read.next());
      }
    }
    return rows;
  }

  private static RecordCutter cutter(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new RecordCutter(new ByteArrayInputStream(bytes), LONGEST);
  }

  private static List<List<@Nullable String>> read(String text, Separator separator)
      throws IOException {
    RecordCutter cutter = cutter(text);
    Cells cells = new Cells(separator);
    String sign = String.valueOf(separator.sign());
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (Optional<CsvRecord> next = cutter.next(sign); next.isPresent(); next = cutter.next(sign)) {
      rows.add(cells.read(next.get()));
    }
    return rows;
  }
}
