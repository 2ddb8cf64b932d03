package ee.kaskkiri.decision.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.DecimalNode;
import ee.kaskkiri.decision.AskedTopic;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {
  private static final int LONGEST = 200;
  private static final String HEADER =
      "ref,loaves[0].name,loaves[0].count,loaves[0].seeds[0],loaves[1].name,loaves[1].count,"
          + "loaves[1].seeds[0],baker.organic,baker.since,note\n";

  private static AskedTopic asked = Bakery.loaves(Bakery.release());

  @BeforeAll
  static void compile() {
    asked = Bakery.loaves(Bakery.release());
  }

  private static CsvLines open(byte[] table) throws IOException {
    return CsvLines.open(new ByteArrayInputStream(table), LONGEST, asked);
  }

  private static CsvLines open(String table) throws IOException {
    return open(table.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> inputs(String table) throws IOException {
    CsvLines lines = open(table);
    List<String> inputs = new ArrayList<>();
    for (Optional<CsvRecord> next = lines.next(); next.isPresent(); next = lines.next()) {
      CsvRow row = lines.row(next.get());
      inputs.add(next.get().line() + " " + row.ref() + " " + row.input());
    }
    return inputs;
  }

  private static Problem header(String table) {
    return problem(() -> open(table));
  }

  private static Problem row(String row) {
    return problem(() -> inputs(HEADER + row));
  }

  private static Problem problem(ThrowingCallable work) {
    ProblemException thrown = catchThrowableOfType(ProblemException.class, work);
    assertThat(thrown).as("a problem").isNotNull();
    return thrown.problem();
  }

  @Test
  void cellsAreOfTheTypesThatTheRulesDeclare() throws IOException {
    assertThat(inputs(HEADER + "a,123,4.50,007,,,,TRUE,2019-12-31,12\n"))
        .containsExactly(
            "2 a {\"loaves\":[{\"name\":\"123\",\"count\":4.50,\"seeds\":[\"007\"]}],"
                + "\"baker\":{\"organic\":true,\"since\":\"2019-12-31\"},\"note\":\"12\"}");
  }

  @Test
  void numbersKeepTheirDigits() throws IOException {
    CsvLines lines = open(HEADER + ",x,0.100000000000000000000000000000000000001,,,,,,,\n");

    assertThat(lines.row(lines.next().orElseThrow()).input().at("/loaves/0/count"))
        .isEqualTo(new DecimalNode(new BigDecimal("0.100000000000000000000000000000000000001")));
  }

  @Test
  void emptyCellsAreNothingWhereNothingIsMeant() throws IOException {
    assertThat(inputs(HEADER + ",,,,,,,,,\n,rye,1,,oat,2,oat,,2020-01-01,\"\"\n"))
        .containsExactly(
            "2 null {\"loaves\":[],\"baker\":null,\"note\":null}",
            "3 null {\"loaves\":[{\"name\":\"rye\",\"count\":1,\"seeds\":[]},"
                + "{\"name\":\"oat\",\"count\":2,\"seeds\":[\"oat\"]}],"
                + "\"baker\":{\"organic\":null,\"since\":\"2020-01-01\"},\"note\":\"\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theSeparatorIsSeenInTheHeader(String separator) throws IOException {
    String table = HEADER.replace(",", separator) + "a,rye,1,,,,,,,\n".replace(",", separator);

    assertThat(inputs(table))
        .containsExactly(
            "2 a {\"loaves\":[{\"name\":\"rye\",\"count\":1,\"seeds\":[]}],\"baker\":null,"
                + "\"note\":null}");
  }

  @Test
  void aSeparatorSaidBeforeTheHeaderIsTaken() throws IOException {
    assertThat(inputs("sep=;\nloaves;note;baker\n[];\"a;b\";\n"))
        .containsExactly("3 null {\"loaves\":[],\"note\":\"a;b\",\"baker\":null}");
  }

  @Test
  void quotesHoldSeparatorsQuotesAndEndsOfLines() throws IOException {
    assertThat(inputs("note,loaves,baker\r\n\"a,\"\"b\"\"\r\nc\",[],\r\nd,[],\r\n"))
        .containsExactly(
            "2 null {\"note\":\"a,\\\"b\\\"\\r\\nc\",\"loaves\":[],\"baker\":null}",
            "4 null {\"note\":\"d\",\"loaves\":[],\"baker\":null}");
  }

  @Test
  void aRecordKnowsTheLineOnWhichTheOneAfterItBegins() throws IOException {
    CsvLines lines = open(HEADER + "a,,,,,,,,,\"x\ny\r\nz\"\r\nb,,,,,,,,,\nc,,,,,,,,,");
    List<Long> next = new ArrayList<>();
    for (Optional<CsvRecord> one = lines.next(); one.isPresent(); one = lines.next()) {
      next.add(one.get().next());
    }

    assertThat(next).containsExactly(5L, 6L, 7L);
  }

  @Test
  void aRecordIsReadyWhenItsEndIsThereAndNotThatOfALineInQuotes() throws IOException {
    String whole = HEADER + "a,,,,,,,,,\"x\ny\"\nb";
    int end = whole.length() - 1;
    int[] come = {HEADER.length()};
    CsvLines lines =
        CsvLines.open(
            new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)) {
              @Override
              public synchronized int available() {
                return Math.max(0, come[0] - pos);
              }

              @Override
              public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, available()));
              }
            },
            LONGEST,
            asked);

    while (come[0] < end - 1) {
      come[0]++;
      assertThat(lines.ready()).as("%d of %d", come[0], end).isFalse();
    }
    come[0] = end;
    assertThat(lines.ready()).isTrue();
    assertThat(lines.next()).hasValueSatisfying(one -> assertThat(one.line()).isEqualTo(2));
  }

  @Test
  void aHeaderOfNothingButMistakesIsToldInPart() {
    StringBuilder header = new StringBuilder("x0");
    for (int i = 1; i < 50_000; i++) {
      header.append(",x").append(i);
    }
    List<ProblemDetail> errors =
        problem(
                () ->
                    CsvLines.open(
                        new ByteArrayInputStream(
                            header.toString().getBytes(StandardCharsets.UTF_8)),
                        1 << 20,
                        asked))
            .errors();

    assertThat(errors).hasSize(100);
    assertThat(errors.get(99).known()).isSameAs(errors.get(98).known()).isNotEmpty();
  }

  @Test
  void formulasAreTexts() throws IOException {
    assertThat(inputs("note,loaves,baker\n=1+2,[],\n@SUM(A1),[],\n"))
        .containsExactly(
            "2 null {\"note\":\"=1+2\",\"loaves\":[],\"baker\":null}",
            "3 null {\"note\":\"@SUM(A1)\",\"loaves\":[],\"baker\":null}");
  }

  @Test
  void whatIsNoNumberStaysATextSoThatTheCheckSaysIt() throws IOException {
    assertThat(inputs(HEADER + ",rye,\"1,5\",,,,,maybe,,\n"))
        .containsExactly(
            "2 null {\"loaves\":[{\"name\":\"rye\",\"count\":\"1,5\",\"seeds\":[]}],"
                + "\"baker\":{\"organic\":\"maybe\",\"since\":null},\"note\":null}");
  }

  @Test
  void aCellMayHoldJsonWhereOneValueIsNotEnough() throws IOException {
    assertThat(inputs("loaves;note;baker\n\"[{\"\"name\"\":\"\"rye\"\",\"\"count\"\":1.0}]\";;\n"))
        .containsExactly(
            "2 null {\"loaves\":[{\"name\":\"rye\",\"count\":1.0}],\"note\":null,\"baker\":null}");
    assertThat(problem(() -> inputs("loaves;note;baker\n[1;;\n")).detail())
        .isEqualTo("The cell of the column 'loaves' on line 2 is not JSON.");
    assertThat(problem(() -> inputs("loaves;note;baker\n\"1,\"\"note\"\":2\";;\n")).detail())
        .isEqualTo("The cell of the column 'loaves' on line 2 is not JSON.");
  }

  @Test
  void aColumnOfAnotherTopicIsNoMistake() throws IOException {
    assertThat(inputs("note,loaves,baker,flour\na,[],,3\n"))
        .containsExactly("2 null {\"note\":\"a\",\"loaves\":[],\"baker\":null,\"flour\":3}");
  }

  @Test
  void aByteOrderMarkAndAMissingLastEndOfLineAreNoMistakes() throws IOException {
    assertThat(inputs("\uFEFFnote,loaves,baker\na,[],"))
        .containsExactly("2 null {\"note\":\"a\",\"loaves\":[],\"baker\":null}");
  }

  @Test
  void anUnknownColumnIsToldWithTheOneMeant() {
    Problem problem = header(HEADER.replace("loaves[1].count", "loaves[1].coumt"));

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.errors())
        .extracting(ProblemDetail::kind, ProblemDetail::pointer, ProblemDetail::meant)
        .containsExactly(
            tuple("unknown-key", "/loaves/1/coumt", "loaves[1].count"),
            tuple("missing-key", "/loaves/1/count", null));
    assertThat(problem.errors().get(0).known())
        .containsExactly("loaves[1].name", "loaves[1].count", "loaves[1].seeds");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "note,baker | There is no column 'loaves[0]'.",
        "note,baker,loaves,note | The column 'note' stands twice.",
        "ref,note,baker,loaves,ref | The column 'ref' stands twice.",
        "note,baker,loaves, | Column 4 has no name.",
        "note,baker,loaves[x].name | The name of column 3, 'loaves[x].name', is no path.",
        "note,baker,loaves[01].name | The name of column 3, 'loaves[01].name', is no path.",
        "note,baker,loaves..name | The name of column 3, 'loaves..name', is no path.",
        "note,baker,loaves,loaves[0].name | The column 'loaves' stands beside columns for its parts.",
        "note,baker,loaves.name | 'loaves' is a list.",
        "note[0],baker,loaves | 'note' is a text.",
        "note,baker[0],loaves | 'baker' is a group of named values.",
        "note,baker,loaves[1] | There is a column for 'loaves[1]', and none for 'loaves[0]'.",
        "note,baker,loaves,weight | The column 'weight' names nothing that the rules take.",
      })
  void aHeaderThatDoesNotFitIsTold(String header, String detail) {
    Problem problem = header(header + "\n");

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.errors().get(0).detail()).isEqualTo(detail);
  }

  @Test
  void aTableInAnotherEncodingIsTold() {
    byte[] utf16 = "\uFEFFnote,loaves,baker\n".getBytes(StandardCharsets.UTF_16LE);
    byte[] baltic = "note,loaves,baker,öö\n".getBytes(Charset.forName("windows-1257"));

    assertThat(problem(() -> open(utf16)).detail()).isEqualTo("The table is encoded in UTF-16.");
    assertThat(problem(() -> open(baltic)).detail())
        .isEqualTo("Line 1 is not UTF-8: byte 0xF6 after 18 characters.");
    assertThat(header("").detail()).isEqualTo("The table is empty.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a,b | 400 | The record of line 2 has 2 cells, and the header names 10 columns.",
        "a,\"b\"c,,,,,,,, | 400 | The quotes of the record of line 2 do not fit.",
        "a,,,,rye,1,,,, | 400 | On line 2 'loaves[0]' is empty, but 'loaves[1]' is not.",
      })
  void aRowThatDoesNotFitIsTold(String row, int status, String detail) {
    Problem problem = row(row + "\n");

    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.detail()).isEqualTo(detail);
  }

  @Test
  void aFaultyRecordLeavesThoseAfterItAlone() throws IOException {
    CsvLines lines =
        open("note,loaves,baker\n\n\"" + "x".repeat(LONGEST) + "\",[],\n\"a\"b,[],\nc,[],\n");

    List<String> told = new ArrayList<>();
    for (Optional<CsvRecord> next = lines.next(); next.isPresent(); next = lines.next()) {
      CsvRecord record = next.get();
      try {
        told.add(lines.row(record).input().toString());
      } catch (ProblemException e) {
        told.add(e.problem().detail());
      }
    }

    assertThat(told)
        .containsExactly(
            "The record of line 2 is empty.",
            "The record of line 3 has 206 bytes, and 200 is the limit; perhaps a quote is not"
                + " closed.",
            "The quotes of the record of line 4 do not fit.",
            "{\"note\":\"c\",\"loaves\":[],\"baker\":null}");
  }

  @Test
  void aTableIsGoneOnWithWhereItWas() throws IOException {
    String table = "note,loaves,baker\n\"a\nb\",[],\nc,[],\nd,[],\n";
    CsvLines first = open(table);
    first.next();
    CsvLines second = open(table);
    second.goOn(first.taken(), first.line());

    CsvRecord next = second.next().orElseThrow();
    assertThat(next.line()).isEqualTo(4);
    assertThat(second.row(next).input().path("note").textValue()).isEqualTo("c");
    assertThat(second.taken()).isEqualTo(table.indexOf("d,[],"));
  }
}
