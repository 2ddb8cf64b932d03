package ee.kaskkiri.regression.impact;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.RuleFile;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds who answers; editions are compiled when they are first needed. For many threads. */
final class Routes {
  private final Side from;
  private final Side to;
  private final @Nullable AsIf asIf;
  private final Set<TopicKey> known = new HashSet<>();
  private final Map<Editions, Route> routes = new ConcurrentHashMap<>();

  Routes(Side from, Side to, @Nullable AsIf asIf) {
    this.from = from;
    this.to = to;
    this.asIf = asIf;
    learn(from);
    learn(to);
  }

  private void learn(Side side) {
    for (Edition edition : side.rules().editions()) {
      for (RuleFile file : edition.files()) {
        known.add(new TopicKey(edition.instrument(), file.topic()));
      }
      edition.act().topics().keySet().stream()
          .map(topic -> new TopicKey(edition.instrument(), topic))
          .forEach(known::add);
    }
  }

  /**
   * Who answers a question; compiles what has to be compiled for it, and may throw as that does.
   */
  Route find(Ask ask) {
    TopicKey key = new TopicKey(ask.instrument(), ask.topic());
    if (!known.contains(key)) {
      return Route.NOWHERE;
    }
    Optional<Edition> before = edition(from, ask);
    Optional<Edition> after =
        asIf == null ? edition(to, ask) : asIf.answering(before, edition(to, ask), to);
    Editions editions =
        new Editions(
            key,
            before.map(Edition::firstDay).orElse(null),
            after.map(Edition::firstDay).orElse(null));
    Route route = routes.get(editions);
    return route == null
        ? routes.computeIfAbsent(editions, missing -> route(key, before, after))
        : route;
  }

  /** Folders of the editions that answered for both releases at once. */
  SortedSet<String> shared() {
    SortedSet<String> folders = new TreeSet<>();
    routes.values().stream()
        .filter(Route::shared)
        .map(Route::before)
        .filter(Seat.Taken.class::isInstance)
        .forEach(seat -> folders.add(((Seat.Taken) seat).rules().edition().folder()));
    return folders;
  }

  private static Optional<Edition> edition(Side side, Ask ask) {
    return side.rules().instrument(ask.instrument()).flatMap(all -> all.inForceOn(ask.on()));
  }

  private Route route(TopicKey key, Optional<Edition> before, Optional<Edition> after) {
    boolean shared = before.isPresent() && after.isPresent() && same(before.get(), after.get());
    Seat first = seat(from, key, before);
    Seat second = shared ? first : seat(to, key, after);
    return new Route(key, first, second, shared, Series.of(first.act(), second.act()));
  }

  private static Seat seat(Side side, TopicKey key, Optional<Edition> edition) {
    if (side.rules().instrument(key.instrument()).isEmpty()) {
      return Seat.Vacant.NO_TOPIC;
    }
    if (edition.isEmpty()) {
      return Seat.Vacant.NO_EDITION;
    }
    CompiledEdition compiled = side.compiled().apply(edition.get());
    return compiled
        .topic(key.topic())
        .<Seat>map(topic -> new Seat.Taken(compiled, topic))
        .orElse(Seat.Vacant.NO_TOPIC);
  }

  /** Whether two editions answer alike: what else their acts tell decides nothing. */
  private static boolean same(Edition before, Edition after) {
    return before.files().equals(after.files())
        && Objects.equals(before.act().on(), after.act().on())
        && before.act().topics().equals(after.act().topics());
  }

  /**
   * Which editions are asked.
   *
   * @param key the topic
   * @param before first day of the edition of the first release; null if none is in force
   * @param after first day of that of the second; null if none is in force
   */
  private record Editions(TopicKey key, @Nullable LocalDate before, @Nullable LocalDate after) {}
}
