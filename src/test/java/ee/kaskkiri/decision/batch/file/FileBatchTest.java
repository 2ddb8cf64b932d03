package ee.kaskkiri.decision.batch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import ee.kaskkiri.decision.Decisions;
import ee.kaskkiri.decision.Identities;
import ee.kaskkiri.decision.batch.BatchQuestion;
import ee.kaskkiri.decision.batch.LineDecider;
import ee.kaskkiri.decision.csv.Bakery;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.regression.impact.Watch;
import ee.kaskkiri.release.Release;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileBatchTest {
  private static final int LINES = 2_000;
  private static final int LINES_PER_NOTE = 100;
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private static Release release = Bakery.release();

  @TempDir Path directory = Path.of("");

  @BeforeAll
  static void compile() {
    release = Bakery.release();
  }

  private static FileBatch batch(String application) {
    Asked asked =
        new Asked("bakery", "loaves", Bakery.DAY, "", release.id(), application, "ndjson");
    BatchQuestion question =
        new BatchQuestion(release, "bakery", "loaves", Bakery.DAY, Selection.ALL);
    return new FileBatch(
        asked,
        Bakery.loaves(release),
        new LineDecider(Decisions.alone(), new Identities(), question),
        new JsonForm(JSON),
        2,
        LINES_PER_NOTE);
  }

  private static FileBatch.Opener opener(String input) {
    return () -> new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
  }

  /** Lines that are paid, too much, and wrong, one after the other. */
  private static String lines() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= LINES; i++) {
      text.append(
          i % 3 == 0
              ? "{\"ref\":" + i + ",\"input\":{\"loaf\":1}}\n"
              : "{\"ref\":\"õ" + i + "\",\"input\":" + input(i % 3 == 1 ? 1 : 41) + "}\n");
    }
    return text.toString();
  }

  private static String input(int count) {
    return "{\"loaves\":[{\"name\":\"rye\",\"count\":"
        + count
        + ",\"seeds\":[]}],\"baker\":null,\"note\":null}";
  }

  private static String table() {
    StringBuilder text = new StringBuilder("ref;note;baker;loaves[0].name;loaves[0].count;");
    text.append("loaves[0].seeds[0]\n");
    for (int i = 1; i <= LINES; i++) {
      text.append(i)
          .append(i % 7 == 0 ? ";\"a\nb\";;rye;" : ";;;rye;")
          .append(i % 50)
          .append(";\n");
    }
    return text.toString();
  }

  private static byte[] whole(String input, boolean table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    batch("1").run(opener(input), table, bytes, Watch.NONE);
    return bytes.toByteArray();
  }

  /** Ends a run when so many lines are written, as a kill does: nothing is tidied up. */
  private record Killer(long after) implements Watch {
    @Override
    public void at(long asked, long taken) {
      if (asked >= after) {
        throw new UncheckedIOException(new IOException("killed"));
      }
    }

    @Override
    public boolean stopped() {
      return false;
    }
  }

  private Path killed(String input, boolean table, long after) {
    Path target = directory.resolve("answers.ndjson");
    assertThatThrownBy(() -> batch("1").run(opener(input), table, target, false, new Killer(after)))
        .hasMessageContaining("killed");
    assertThat(target).doesNotExist();
    return target;
  }

  @Test
  void everyLineHasItsAnswerInItsPlaceAndTheNumbersAreTold() throws Exception {
    Path target = directory.resolve("answers.ndjson");

    FileBatch.Result result = batch("1").run(opener(lines()), false, target, false, Watch.NONE);

    List<String> answers = Files.readAllLines(target);
    assertThat(answers).hasSize(LINES);
    for (int i = 1; i <= LINES; i++) {
      JsonNode answer = JSON.readTree(answers.get(i - 1));
      assertThat(answer.path("line").intValue()).isEqualTo(i);
      assertThat(answer.path("ref").asText()).isEqualTo((i % 3 == 0 ? "" : "õ") + i);
      assertThat(answer.path("status").intValue()).isEqualTo(i % 3 == 0 ? 422 : 200);
      assertThat(answer.at("/outcome/verdict").asText())
          .isEqualTo(i % 3 == 0 ? "" : i % 3 == 1 ? "PAID" : "TOO_MUCH");
      assertThat(answer.has("id") || answer.has("decidedAt")).isFalse();
    }
    assertThat(result.before()).isZero();
    assertThat(result.summary().lines()).isEqualTo(LINES);
    assertThat(result.summary().problems()).containsOnlyKeys("invalid-input");
    assertThat(result.summary().problems().get("invalid-input")).isEqualTo(666);
    assertThat(result.summary().verdicts())
        .containsOnlyKeys("PAID", "TOO_MUCH")
        .containsEntry("PAID", verdict(667, "1667.50"))
        .containsEntry("TOO_MUCH", verdict(667, "68367.50"));
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(target);
    }
  }

  private static Summary.Verdict verdict(long count, String sum) {
    BigDecimal euros = new BigDecimal(sum);
    return new Summary.Verdict(count, new TreeMap<>(Map.of("sum", euros, "each[]", euros)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 64, 99, 101, 777, 1_999, 2_000})
  void aRunThatWasKilledIsGoneOnWithToTheSameBytes(long after) throws Exception {
    for (boolean table : new boolean[] {false, true}) {
      String input = table ? table() : lines();
      byte[] expected = whole(input, table);
      Path target = killed(input, table, after);
      Files.writeString(
          target.resolveSibling("answers.ndjson.part"),
          "{\"half",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);

      FileBatch.Result result = batch("1").run(opener(input), table, target, false, Watch.NONE);

      assertThat(target).hasBinaryContent(expected);
      assertThat(result.summary().lines()).isEqualTo(LINES);
      assertThat(result.summary())
          .isEqualTo(batch("1").run(opener(input), table, new ByteArrayOutputStream(), Watch.NONE));
      assertThat(result.before()).isBetween(Math.max(0, after - 300), after + 64);
      Files.delete(target);
    }
  }

  @Test
  void aRunMayBeKilledAgainAndAgain() throws Exception {
    String input = lines();
    for (long after = 300; after < LINES; after += 300) {
      killed(input, false, after);
    }

    Path target = directory.resolve("answers.ndjson");
    assertThat(batch("1").run(opener(input), false, target, false, Watch.NONE).before())
        .isGreaterThanOrEqualTo(1_600);
    assertThat(target).hasBinaryContent(whole(input, false));
  }

  @Test
  void anotherQuestionAnotherInputAndChangedAnswersAreNotGoneOnWith() throws Exception {
    String input = lines();
    Path target = killed(input, false, 1_000);

    assertThatThrownBy(() -> batch("2").run(opener(input), false, target, false, Watch.NONE))
        .isInstanceOf(BatchFileException.class)
        .hasMessageContaining("asked something else");
    assertThatThrownBy(() -> batch("1").run(opener(" " + input), false, target, false, Watch.NONE))
        .isInstanceOf(BatchFileException.class)
        .hasMessageContaining("input is not what it was");
    Path part = target.resolveSibling("answers.ndjson.part");
    byte[] written = Files.readAllBytes(part);
    written[10]++;
    Files.write(part, written);
    assertThatThrownBy(() -> batch("1").run(opener(input), false, target, false, Watch.NONE))
        .isInstanceOf(BatchFileException.class)
        .hasMessageContaining("not what the run before has written");

    assertThat(batch("2").run(opener(input), false, target, true, Watch.NONE).before()).isZero();
    assertThat(target).hasBinaryContent(whole(input, false));
  }

  @Test
  void aFileThatIsThereIsNotWrittenOver() throws Exception {
    Path target = directory.resolve("answers.ndjson");
    Files.writeString(target, "precious");

    assertThatThrownBy(() -> batch("1").run(opener(lines()), false, target, true, Watch.NONE))
        .isInstanceOf(BatchFileException.class)
        .hasMessageContaining("already");
    assertThat(target).hasContent("precious");
  }

  @Test
  void twoRunsDoNotWriteOneFile() throws Exception {
    Path target = directory.resolve("answers.ndjson");

    try (PartFile first = PartFile.open(target)) {
      assertThat(first.before()).isEmpty();
      assertThatThrownBy(() -> batch("1").run(opener(lines()), false, target, false, Watch.NONE))
          .isInstanceOf(BatchFileException.class)
          .hasMessageContaining("Another run is writing");
    }
  }

  @Test
  void anInputThatEndsInTheMiddleOfALineIsAnsweredToItsEnd() throws Exception {
    Path target = directory.resolve("answers.ndjson");
    String input = input(1) + "\n\n" + "x".repeat((1 << 20) + 1) + "\n" + input(2).substring(0, 9);

    Summary summary = batch("1").run(opener(input), false, target, false, Watch.NONE).summary();

    assertThat(summary.decided()).isEqualTo(1);
    assertThat(summary.problems())
        .containsEntry("malformed-request", 2L)
        .containsEntry("too-large", 1L);
  }

  @Test
  void aFileThatCameToBeMeanwhileIsNotWrittenOver() throws Exception {
    Path target = directory.resolve("answers.ndjson");
    Watch intruder =
        new Watch() {
          @Override
          public void at(long asked, long taken) {
            try {
              Files.writeString(target, "of somebody else");
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }

          @Override
          public boolean stopped() {
            return false;
          }
        };
    String few = lines().lines().limit(3).map(line -> line + "\n").reduce("", String::concat);

    assertThatThrownBy(() -> batch("1").run(opener(few), false, target, false, intruder))
        .isInstanceOf(BatchFileException.class)
        .hasMessageContaining("Somebody else wrote")
        .hasMessageContaining("answers.ndjson.part");

    assertThat(target).hasContent("of somebody else");
    assertThat(Files.readAllBytes(directory.resolve("answers.ndjson.part")))
        .isEqualTo(whole(few, false));
  }
}
