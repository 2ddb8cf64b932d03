package ee.kaskkiri.decision.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.record.Content;
import ee.kaskkiri.record.Entry;
import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.Outcome;
import ee.kaskkiri.record.Records;
import ee.kaskkiri.record.Search;
import ee.kaskkiri.record.Stored;
import ee.kaskkiri.rules.Act;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueSearchTest {
  private static final LocalDate TODAY = LocalDate.parse("2020-12-01");
  private static final LocalDate FROM = TODAY.minusDays(29);
  private static final LocalDate TO = TODAY.plusMonths(6);
  private static final Act.Due PLACE = new Act.Due("duties[].by", "kind", null, null);

  /** Decisions in memory, the newest first. */
  private static final class Decisions implements Records {
    private final List<Stored> stored = new ArrayList<>();

    void add(LocalDate decided, String input, LocalDate due) {
      UUID id = new UUID(0x0190000000007000L, stored.size());
      Entry entry =
          new Entry(
              id,
              Instant.parse(decided + "T10:00:00Z"),
              Duration.ZERO,
              "test",
              null,
              "waste",
              "reports",
              decided,
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
              Content.of(due.toString()));
      stored.add(0, new Stored(entry, new Stored.Place("w", 1, "", ""), input, "", null));
    }

    @Override
    public Optional<Stored> find(UUID id) {
      return stored.stream().filter(one -> one.entry().id().equals(id)).findFirst();
    }

    @Override
    public List<Stored> search(Search search, Order order, @Nullable UUID after, int limit) {
      return searchWhole(search, order, after, limit);
    }

    @Override
    public List<Stored> searchWhole(Search search, Order order, @Nullable UUID after, int limit) {
      int known = after == null ? 0 : stored.indexOf(find(after).orElseThrow()) + 1;
      return stored.stream().skip(known).limit(limit).toList();
    }
  }

  private static DueSearch.Found due(Decisions decisions) throws NotRecordedException {
    return new DueSearch(decisions, FROM, TO, TODAY)
        .in(List.of(Search.ALL), entry -> List.of(PLACE), DueSearchTest::outcome);
  }

  private static JsonNode outcome(Entry entry) {
    ObjectNode outcome = JsonNodeFactory.instance.objectNode();
    outcome.putArray("duties").addObject().put("kind", "A").put("by", entry.answer().text());
    return outcome;
  }

  @Test
  void whatWasDecidedLongAgoFallsDueOnItsDay() throws NotRecordedException {
    Decisions decisions = new Decisions();
    decisions.add(LocalDate.parse("2018-03-01"), "a", TODAY.plusDays(14));
    decisions.add(LocalDate.parse("2018-03-01"), "b", FROM);
    decisions.add(LocalDate.parse("2018-03-01"), "c", FROM.minusDays(1));
    decisions.add(LocalDate.parse("2018-03-01"), "d", TO);
    decisions.add(LocalDate.parse("2018-03-01"), "e", TO.plusDays(1));

    DueSearch.Found found = due(decisions);

    assertThat(found.due())
        .extracting(OverviewView.Due::day)
        .containsExactly(FROM, TODAY.plusDays(14), TO);
    assertThat(found.due())
        .extracting(OverviewView.Due::overdue)
        .containsExactly(true, false, false);
    assertThat(found.complete()).isTrue();
  }

  @Test
  void whatWasAskedAgainCountsOnce() throws NotRecordedException {
    Decisions decisions = new Decisions();
    decisions.add(TODAY.minusDays(3), "a", TODAY.plusDays(1));
    decisions.add(TODAY.minusDays(2), "a", TODAY.plusDays(2));

    assertThat(due(decisions).due())
        .extracting(OverviewView.Due::day)
        .containsExactly(TODAY.plusDays(2));
  }

  @Test
  void whatIsOverDoesNotHideWhatIsComing() throws NotRecordedException {
    Decisions decisions = new Decisions();
    decisions.add(TODAY, "coming", TODAY.plusDays(1));
    for (int i = 0; i < 150; i++) {
      decisions.add(TODAY, "over " + i, TODAY.minusDays(20));
    }

    DueSearch.Found found = due(decisions);

    assertThat(found.due()).hasSize(DueSearch.MOST_SHOWN);
    assertThat(found.due()).last().extracting(OverviewView.Due::day).isEqualTo(TODAY.plusDays(1));
    assertThat(found.complete()).isFalse();
  }

  @Test
  void decisionsThatAreTooManyToReadAreTold() throws NotRecordedException {
    Decisions decisions = new Decisions();
    for (int i = 0; i < DueSearch.MOST_READ; i++) {
      decisions.add(TODAY, "any " + i, TO.plusDays(1));
    }
    assertThat(due(decisions).complete()).isTrue();

    decisions.add(TODAY, "one more", TO.plusDays(1));
    assertThat(due(decisions).complete()).isFalse();
  }
}
