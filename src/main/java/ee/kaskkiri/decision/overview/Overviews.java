package ee.kaskkiri.decision.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kaskkiri.access.Caller;
import ee.kaskkiri.database.Database;
import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.decision.Sight;
import ee.kaskkiri.record.DayCounts;
import ee.kaskkiri.record.Durations;
import ee.kaskkiri.record.Entry;
import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.Outcome;
import ee.kaskkiri.record.Records;
import ee.kaskkiri.record.Search;
import ee.kaskkiri.record.Stored;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.release.history.Judgement;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.Edition;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes overviews, in a time that does not grow with the number of records. */
@Singleton
class Overviews {
  private static final Logger LOG = Logger.getLogger(Overviews.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_UNDECIDED = 20;
  private static final int MOST_TIMED = 20_000;
  private static final int MOST_FAILURES = 20;

  /** How far ahead it is told what falls due. */
  private static final int MONTHS_AHEAD = 6;

  private final Database database;
  private final Records records;
  private final Releases releases;
  private final ObjectMapper json;
  private final Settings settings;
  private final Clock clock;

  Overviews(
      Database database,
      Records records,
      Releases releases,
      ObjectMapper json,
      Settings settings,
      Clock clock) {
    this.database = database;
    this.records = records;
    this.releases = releases;
    this.json = json;
    this.settings = settings;
    this.clock = clock;
  }

  /** What happened from one day to another, as far as the caller may see it. */
  OverviewView of(LocalDate from, LocalDate to, Caller caller) throws NotRecordedException {
    Acts acts = new Acts(releases);
    DayCounts.Counted counted =
        new DayCounts(database, settings.zone(), clock).count(from, to, PATIENCE);
    Search period =
        new Search(null, null, null, begin(from), begin(to.plusDays(1)), null, null, null);
    DueSearch.Found due = due(from, to, caller, acts);
    return new OverviewView(
        counted.from(),
        to,
        Days.of(
            counted.from(),
            to,
            counted.counts().stream().filter(count -> caller.mayAsk(count.instrument())).toList(),
            acts),
        undecided(period, caller),
        slowest(period, caller),
        failures(from, to),
        due.due(),
        due.complete());
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(settings.zone()).toInstant();
  }

  private List<OverviewView.Undecided> undecided(Search period, Caller caller)
      throws NotRecordedException {
    List<OverviewView.Undecided> found = new ArrayList<>();
    List<@Nullable String> instruments = new ArrayList<>(new TreeSet<>(caller.instruments()));
    if (instruments.isEmpty()) {
      instruments.add(null);
    }
    for (String instrument : instruments) {
      Search search = search(period, instrument, null, Outcome.UNDECIDED);
      records
          .searchWhole(
              new Sight(caller).narrow(search), Records.Order.NEWEST_FIRST, null, MOST_UNDECIDED)
          .forEach(stored -> found.add(undecided(stored)));
    }
    return found.stream()
        .sorted(Comparator.comparing(OverviewView.Undecided::at).reversed())
        .limit(MOST_UNDECIDED)
        .toList();
  }

  private static Search search(
      Search period, @Nullable String instrument, @Nullable String topic, Outcome outcome) {
    return new Search(instrument, topic, null, period.from(), period.before(), null, null, outcome);
  }

  private OverviewView.Undecided undecided(Stored stored) {
    Entry entry = stored.entry();
    String topic = entry.topic();
    JsonNode problem = read(entry);
    String first = problem.path("errors").path(0).path("detail").asText("");
    String message = first.isEmpty() ? problem.path("detail").asText("") : first;
    return new OverviewView.Undecided(
        entry.id().toString(),
        entry.decidedAt(),
        entry.instrument(),
        topic == null ? "" : topic,
        entry.on(),
        message.isEmpty() ? null : message);
  }

  private JsonNode read(Entry entry) {
    try {
      return json.readTree(entry.answer().bytes());
    } catch (IOException e) {
      LOG.warnf("The answer of record %s cannot be read: %s", entry.id(), e.getMessage());
      return json.missingNode();
    }
  }

  private List<OverviewView.Slow> slowest(Search period, Caller caller)
      throws NotRecordedException {
    Instant from = Optional.ofNullable(period.from()).orElse(Instant.EPOCH);
    Instant before = Optional.ofNullable(period.before()).orElse(clock.instant());
    return new Durations(database)
        .newest(from, before, MOST_TIMED).stream()
            .filter(topic -> caller.mayAsk(topic.instrument()))
            .sorted(Comparator.comparing(Durations.OfTopic::p99).reversed())
            .map(
                topic ->
                    new OverviewView.Slow(
                        topic.instrument(),
                        topic.topic(),
                        topic.decisions(),
                        micros(topic.median()),
                        micros(topic.p99())))
            .toList();
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1000;
  }

  private List<OverviewView.GateFailure> failures(LocalDate from, LocalDate to) {
    return releases.history().stream()
        .filter(Judgement.class::isInstance)
        .map(Judgement.class::cast)
        .filter(judgement -> !judgement.passed())
        .filter(judgement -> !judgement.at().isBefore(begin(from)))
        .filter(judgement -> judgement.at().isBefore(begin(to.plusDays(1))))
        .sorted(Comparator.comparing(Judgement::at).reversed())
        .limit(MOST_FAILURES)
        .map(
            judgement ->
                new OverviewView.GateFailure(
                    judgement.at(),
                    judgement.release(),
                    judgement.origin().author(),
                    judgement.origin().message(),
                    judgement.findings().size()))
        .toList();
  }

  /** Decided at any time: what a decision of last year asks for may fall due tomorrow. */
  private DueSearch.Found due(LocalDate from, LocalDate to, Caller caller, Acts acts)
      throws NotRecordedException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
    LocalDate last = (to.isAfter(today) ? to : today).plusMonths(MONTHS_AHEAD);
    List<Search> searches =
        withDueDays().entrySet().stream()
            .filter(instrument -> caller.mayAsk(instrument.getKey()))
            .flatMap(
                instrument ->
                    instrument.getValue().stream()
                        .map(
                            topic ->
                                search(Search.ALL, instrument.getKey(), topic, Outcome.DECIDED)))
            .map(new Sight(caller)::narrow)
            .toList();
    return new DueSearch(records, from, last, today)
        .in(
            searches,
            entry ->
                acts.topic(entry.release(), entry.instrument(), entry.edition(), entry.topic())
                    .map(Act.Topic::due)
                    .orElse(List.of()),
            entry -> read(entry).path("outcome"));
  }

  /** Names of topics that say what falls due, by instrument, as the active rules have it. */
  private Map<String, Set<String>> withDueDays() {
    Map<String, Set<String>> found = new TreeMap<>();
    for (Edition edition : releases.current().rules().editions()) {
      edition
          .act()
          .topics()
          .forEach(
              (name, topic) -> {
                if (!topic.due().isEmpty()) {
                  found
                      .computeIfAbsent(edition.instrument(), instrument -> new TreeSet<>())
                      .add(name);
                }
              });
    }
    return found;
  }
}
