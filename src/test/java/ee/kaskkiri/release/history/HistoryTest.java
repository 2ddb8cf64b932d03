package ee.kaskkiri.release.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.release.repository.Origin;
import ee.kaskkiri.rules.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  private static final Instant NOON = Instant.parse("2020-06-15T12:00:00.123Z");

  @TempDir Path directory = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = directory.resolve("history.ndjson");
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static Function<Instant, Activation> activation(String release) {
    return now ->
        new Activation(
            now,
            release,
            "here",
            Activation.Cause.REQUEST,
            "Mari",
            "vana tagasi",
            Map.of("rules/bread/2020-01-01", "ab"));
  }

  @Test
  void givesBackWhatWasWritten() throws IOException {
    Function<Instant, Judgement> judgement =
        now ->
            new Judgement(
                now,
                "aa",
                "here",
                new Origin("c1", "Mari <mari@example.ee>", "õige summa", NOON),
                false,
                new Judgement.Judge(Strictness.WARNING, "1"),
                new Judgement.Cases(3, 1),
                List.of(Finding.error("rules/x.dmn", "line 3", "is wrong.", "Mend it.")),
                "1 row changed");
    List<Event> written;
    try (History history = History.open(file, at(NOON))) {
      written = List.of(history.add(judgement), history.add(activation("bb")));
    }

    try (History history = History.open(file, at(NOON))) {
      assertThat(history.events()).isEqualTo(written);
      assertThat(history.events()).extracting(Event::at).containsOnly(NOON);
    }
  }

  @Test
  void aClockThatWasSetBackDoesNotTurnTheOrderRound() throws IOException {
    try (History history = History.open(file, at(NOON))) {
      history.add(activation("aa"));
    }
    try (History history = History.open(file, at(NOON.minusSeconds(3600)))) {
      assertThat(history.add(activation("bb")).at()).isEqualTo(NOON);
    }
  }

  @Test
  void aLineThatWasNotWrittenToItsEndDidNotHappen() throws IOException {
    try (History history = History.open(file, at(NOON))) {
      history.add(activation("aa"));
    }
    Files.writeString(file, "{\"event\":\"activ", StandardOpenOption.APPEND);

    try (History history = History.open(file, at(NOON))) {
      history.add(activation("bb"));
    }
    try (History history = History.open(file, at(NOON))) {
      assertThat(history.events()).extracting(Event::release).containsExactly("aa", "bb");
    }
  }

  @Test
  void aDamagedLineIsToldWithItsPlace() throws IOException {
    try (History history = History.open(file, at(NOON))) {
      history.add(activation("aa"));
      history.add(activation("bb"));
    }
    Files.writeString(file, Files.readString(file).replaceFirst("activated", "actxvated"));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> History.open(file, at(NOON)))
        .withMessageContaining("line 1")
        .withMessageContaining("Put the file back");
  }

  @Test
  void whatCannotBeWrittenDidNotHappen() throws IOException {
    History history = History.open(file, at(NOON));
    history.add(activation("aa"));
    history.close();

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> history.add(activation("bb")));
    assertThat(history.events()).extracting(Event::release).containsExactly("aa");
  }

  @Test
  void anInterruptedThreadDoesNotCloseIt() throws IOException {
    try (History history = History.open(file, at(NOON))) {
      Thread.currentThread().interrupt();
      history.add(activation("aa"));
      assertThat(Thread.interrupted()).as("it is still to be told").isTrue();
      history.add(activation("bb"));
    } finally {
      Thread.interrupted();
    }

    try (History history = History.open(file, at(NOON))) {
      assertThat(history.events()).extracting(Event::release).containsExactly("aa", "bb");
    }
  }

  @Test
  void whatIsLeftOfAnEventThatFailedIsCutOffBeforeTheNext() throws IOException {
    try (History history = History.open(file, at(NOON))) {
      history.add(activation("aa"));
      Files.writeString(file, "{\"event\":\"activ", StandardOpenOption.APPEND);
      history.add(activation("bb"));
    }

    try (History history = History.open(file, at(NOON))) {
      assertThat(history.events()).extracting(Event::release).containsExactly("aa", "bb");
    }
  }

  @Test
  void whoReadsSeesWhatWasThereThen() throws IOException {
    try (History history = History.open(file, at(NOON))) {
      history.add(activation("aa"));
      List<Event> then = history.events();
      history.add(activation("bb"));

      assertThat(then).extracting(Event::release).containsExactly("aa");
      assertThat(history.events()).isSameAs(history.events()).hasSize(2);
    }
  }

  @Test
  void keepsNoMoreThanAHundredFindings() {
    List<Finding> many =
        Collections.nCopies(150, Finding.error("rules/x.dmn", null, "is wrong.", "Mend it."));
    Judgement judgement =
        new Judgement(
            NOON,
            "aa",
            "here",
            Origin.directory(NOON),
            false,
            new Judgement.Judge(Strictness.ERROR, "1"),
            null,
            many,
            null);

    assertThat(judgement.findings()).hasSize(100);
  }
}
