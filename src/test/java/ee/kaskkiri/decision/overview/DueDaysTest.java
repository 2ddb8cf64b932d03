package ee.kaskkiri.decision.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ee.kaskkiri.record.Content;
import ee.kaskkiri.record.Entry;
import ee.kaskkiri.record.Outcome;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DueDaysTest {
  private static final LocalDate TODAY = LocalDate.parse("2020-02-01");
  private static final Act.Due PLACE =
      new Act.Due("duties[].by", "kind", "words", new Act.Unless("state", List.of("done")));

  private static final Entry ENTRY =
      new Entry(
          UUID.fromString("01900000-0000-7000-8000-000000000001"),
          Instant.EPOCH,
          Duration.ZERO,
          "test",
          null,
          "waste",
          "reports",
          TODAY,
          "",
          "2016-01-01",
          "abc",
          Outcome.DECIDED,
          200,
          null,
          List.of(),
          "engine",
          "1",
          Content.NOTHING,
          Content.NOTHING);

  private static JsonNode json(String text) throws JsonProcessingException {
    return new JsonMapper().readTree(text);
  }

  private static List<OverviewView.Due> due(String outcome) throws JsonProcessingException {
    return new DueDays(TODAY).of(ENTRY, "reports", List.of(PLACE), json(outcome));
  }

  @Test
  void whatIsNotDoneFallsDue() throws JsonProcessingException {
    String id = ENTRY.id().toString();

    assertThat(
            due(
                """
                {"duties": [
                  {"by": "2020-01-31", "kind": "A", "state": "open"},
                  {"by": "2020-02-01", "kind": "B", "words": {"et": "tee", "en": "do"}},
                  {"by": "2020-01-01", "kind": "C", "state": "done"}
                ]}
                """))
        .containsExactly(
            new OverviewView.Due(
                LocalDate.parse("2020-01-31"), id, "waste", "reports", "A", null, true),
            new OverviewView.Due(
                TODAY, id, "waste", "reports", "B", new Bilingual("tee", "do"), false));
  }

  @Test
  void whatIsNoDayFallsNeverDue() throws JsonProcessingException {
    assertThat(due("{\"duties\": [{\"by\": null}, {\"by\": 7}, {\"by\": \"soon\"}, {}]}"))
        .isEmpty();
    assertThat(due("{\"duties\": null}")).isEmpty();
    assertThat(due("{}")).isEmpty();
  }
}
