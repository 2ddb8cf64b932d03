package ee.kaskkiri.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.Databases;
import ee.kaskkiri.decision.Answer;
import ee.kaskkiri.decision.Decisions;
import ee.kaskkiri.decision.Identities;
import ee.kaskkiri.decision.Question;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.record.Content;
import ee.kaskkiri.record.Entry;
import ee.kaskkiri.record.GroupWriter;
import ee.kaskkiri.record.Outcome;
import ee.kaskkiri.record.WriterLimits;
import ee.kaskkiri.release.Breadboard;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.rules.FileTree;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the commands say of a record in which one answer is not what the rules say. */
class RecordCommandsTest {
  private static final LocalDate DAY = LocalDate.parse("2020-05-01");

  @TempDir Path directory = Path.of("");

  private final Identities identities = new Identities();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private UUID right = identities.next();
  private UUID wrong = identities.next();

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
  }

  @BeforeEach
  void record() throws Exception {
    new Breadboard().write(directory);
    Release release = new Gate(Strictness.WARNING).unchecked(FileTree.read(directory));
    right = identities.next();
    wrong = identities.next();
    try (Database database = Databases.open("", directory.resolve("data"));
        GroupWriter writer =
            GroupWriter.start(database, "test", WriterLimits.USUAL, Clock.systemUTC())) {
      writer.record(List.of(entry(release, right, "2.50")), null);
      writer.record(List.of(entry(release, wrong, "3.50")), null);
    }
  }

  private static Entry entry(Release release, UUID id, String price) throws Exception {
    byte[] input = "{\"count\":2}".getBytes(StandardCharsets.UTF_8);
    Answer answer =
        Decisions.alone()
            .decide(Question.of(release, "bread", "loaves", DAY, Selection.ALL, input), id);
    String said = ServiceJson.MAPPER.writeValueAsString(answer);
    assertThat(said).contains("\"price\":2.50");
    return new Entry(
        id,
        Instant.EPOCH,
        Duration.ZERO,
        "local",
        null,
        "bread",
        "loaves",
        DAY,
        "",
        answer.edition(),
        release.id(),
        Outcome.DECIDED,
        200,
        null,
        List.of(),
        "engine",
        "application",
        Content.of(input),
        Content.of(said.replace("\"price\":2.50", "\"price\":" + price)));
  }

  private int run(String... arguments) {
    CommandLine line =
        Commands.line(new Environment(Map.of(), directory), new ByteArrayInputStream(new byte[0]));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private void tamper(String statement) throws Exception {
    try (Database database = Databases.open("", directory.resolve("data"));
        Connection connection = database.connect();
        Statement change = connection.createStatement()) {
      assertThat(change.executeUpdate(statement)).isPositive();
    }
  }

  @Test
  void replayNamesTheAnswerThatDiffersAndWhere() throws Exception {
    assertThat(run("replay", "--release", ".", "--report", "changed.ndjson")).isEqualTo(1);

    assertThat(out.toString())
        .contains(wrong + System.lineSeparator() + "  /outcome/price: expected 3.50, got 2.50")
        .contains("1 the same, 1 different, 0 could not be asked")
        .doesNotContain(right.toString());
    assertThat(Files.readAllLines(directory.resolve("changed.ndjson")))
        .singleElement()
        .asString()
        .contains(wrong.toString());
  }

  @Test
  void replayKeepsToTheDays() {
    assertThat(run("replay", "--release", ".", "--to", "2020-01-01")).isZero();
    assertThat(out.toString()).contains("0 the same, 0 different");
  }

  @Test
  void aReleaseThatIsNotKeptCannotBeAsked() {
    assertThat(run("replay")).isEqualTo(1);
    assertThat(out.toString())
        .contains(right + ": There is no state of the rules")
        .contains("0 the same, 0 different, 2 could not be asked");
  }

  @Test
  void verifyIsContentWithWhatWasRecorded() {
    assertThat(run("verify")).isZero();
    assertThat(out.toString()).startsWith("Whole: 2 records in 1 chains, 0 purged");
  }

  @Test
  void verifyNamesTheRecordThatWasAltered() throws Exception {
    tamper("UPDATE decision SET caller = 'somebody' WHERE number = 2");

    assertThat(run("verify")).isEqualTo(1);
    assertThat(out.toString())
        .startsWith("altered: ")
        .contains(", record 2, decision " + wrong)
        .contains("NOT WHOLE; until there: 1 records");
  }

  @Test
  void aLogWithoutAnchorsProvesNothing() throws Exception {
    Files.writeString(directory.resolve("some.log"), "nothing to see here\n");

    assertThat(run("verify", "--log", "some.log")).isEqualTo(2);
    assertThat(err.toString()).contains("'some.log' holds no anchors.");
  }

  @Test
  void impactAsksWhatWasRecorded() {
    assertThat(run("impact", "--from", ".", "--to", ".", "--records")).isZero();
    assertThat(out.toString()).contains("2 asked, 0 changed");
  }

  @Test
  void withoutARecordThereAreWords() {
    CommandLine line =
        Commands.line(
            new Environment(Map.of("KASKKIRI_DATA", "nowhere"), directory),
            new ByteArrayInputStream(new byte[0]));
    line.setErr(new PrintWriter(err, true));

    assertThat(line.execute("verify")).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere");
  }
}
