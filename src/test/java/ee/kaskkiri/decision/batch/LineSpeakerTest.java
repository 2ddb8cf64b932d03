package ee.kaskkiri.decision.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.uuid.Generators;
import ee.kaskkiri.decision.ProblemMeters;
import ee.kaskkiri.decision.Unsaid;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.record.Claim;
import ee.kaskkiri.record.Content;
import ee.kaskkiri.record.Entry;
import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.NotRecordedException.Reason;
import ee.kaskkiri.record.Outcome;
import ee.kaskkiri.record.Pending;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineSpeakerTest {
  private static final BatchKey KEY = BatchKey.of("local", "k", "waste");

  private static final Problem STOPPED =
      Problem.of(ProblemType.BODY_STOPPED, "Nothing came.", List.of());

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private LineSpeaker speaker(OutputStream stream) {
    return new LineSpeaker(new LineWriter(new JsonMapper()), ProblemMeters.unread(), 1, stream);
  }

  private static Turn.Recorded turn(long line, @Nullable Claim claim, Pending pending) {
    return new Turn.Recorded(
        line, line + 1, new TextNode("r" + line), unsaid("{\"id\":\"new\"}"), claim, pending);
  }

  private static Unsaid unsaid(String said) {
    Content body = Content.of(said);
    Entry entry =
        new Entry(
            Generators.timeBasedEpochGenerator().generate(),
            Instant.EPOCH,
            Duration.ZERO,
            "local",
            null,
            "waste",
            "collection",
            LocalDate.EPOCH,
            "",
            null,
            "r",
            Outcome.DECIDED,
            200,
            null,
            List.of(),
            "engine",
            "1",
            Content.of("{}"),
            body);
    return new Unsaid(entry, 200, body);
  }

  private static List<Claim> fails() throws NotRecordedException {
    throw new NotRecordedException(Reason.DATABASE_FAILED, "The disk is full.", null);
  }

  private List<String> said() {
    return out.toString(UTF_8).lines().toList();
  }

  @Test
  void whatIsNotRecordedIsNotSaidAndNothingAfterIt() {
    List<Turn> turns =
        List.of(
            turn(1, null, List::of),
            turn(2, null, LineSpeakerTest::fails),
            turn(3, null, List::of));

    assertThatThrownBy(() -> speaker(out).say(turns))
        .isInstanceOf(LineSpeaker.BrokenOffException.class);
    assertThat(said()).hasSize(2);
    assertThat(said().get(0))
        .isEqualTo("{\"line\":1,\"ref\":\"r1\",\"status\":200,\"id\":\"new\"}");
    assertThat(said().get(1))
        .startsWith(
            "{\"line\":2,\"ref\":\"r2\",\"status\":503,\"problem\":{\"type\":\"/problems/not-recorded\"");
  }

  @Test
  void whatWasRecordedUnderTheKeyBeforeIsSaidAgain() throws IOException {
    Claim claim = KEY.line(1, unsaid("{\"id\":\"new\"}"));
    Claim earlier =
        new Claim(
            claim.caller(), claim.key(), claim.fingerprint(), 200, Content.of("{\"id\":\"old\"}"));

    speaker(out).say(List.of(turn(1, claim, () -> List.of(KEY.batch("r"), earlier))));

    assertThat(said()).containsExactly("{\"line\":1,\"ref\":\"r1\",\"status\":200,\"id\":\"old\"}");
  }

  @Test
  void anotherLineUnderTheKeyIsRefused() throws IOException {
    Claim claim = KEY.line(1, unsaid("{\"id\":\"new\"}"));
    Claim earlier = new Claim("local", "k 1", "another", 200, Content.of("{\"id\":\"old\"}"));

    speaker(out).say(List.of(turn(1, claim, () -> List.of(earlier))));

    assertThat(said().get(0)).contains("\"status\":409", "key-reused").doesNotContain("old", "new");
  }

  @Test
  void whoDoesNotHearIsNotSpokenTo() {
    OutputStream deaf =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatThrownBy(() -> speaker(deaf).say(List.of(turn(1, null, List::of))))
        .isInstanceOf(LineSpeaker.UnheardException.class);
  }

  /** A record of a table whose cells hold ends of lines takes several lines of the file. */
  @Test
  void theEndIsSaidOfTheLineThatComesNextAndNotOfOneInsideARecord() throws IOException {
    LineSpeaker speaker = speaker(out);
    speaker.say(List.of(new Turn.Unread(2, 5, null, STOPPED)));
    speaker.end(STOPPED);

    assertThat(said().get(1)).startsWith("{\"line\":5,\"status\":408,\"problem\":");
  }

  @Test
  void theEndIsSaidOfTheLineAfterTheLast() throws IOException {
    LineSpeaker speaker = speaker(out);
    speaker.say(List.of(turn(7, null, List::of)));
    speaker.end(STOPPED);

    assertThat(said().get(1)).startsWith("{\"line\":8,\"status\":408,\"problem\":");
  }
}
