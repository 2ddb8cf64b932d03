package ee.kaskkiri.decision.csv;

import static org.assertj.core.api.Assertions.assertThat;

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

  /** What is cut here and what the library takes for a record must never be two things. */
  @Property
  void recordsAreCutWhereTheLibraryEndsThem(@ForAll("texts") String text) throws IOException {
    RecordCutter cutter = cutter(text);
    StringBuilder pieces = new StringBuilder();
    for (Optional<CsvRecord> next = cutter.next(","); next.isPresent(); next = cutter.next(",")) {
      CsvRecord record = next.get();
      pieces.append(new String(record.bytes(), StandardCharsets.UTF_8)).append('\n');
      try {
        new Cells(Separator.COMMA).read(record);
      } catch (ProblemException e) {
        assertThat(Cells.text(record)).as("%s", e.problem().detail()).contains("\"");
      }
    }
    assertThat(cutter.taken()).isEqualTo(text.length());
    assertThat(pieces.toString().replace("\r\n", "\n").replace("\r", "\n"))
        .startsWith(text.replace("\r\n", "\n").replace("\r", "\n"));
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
