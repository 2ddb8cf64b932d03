package ee.kaskkiri.release;

import ee.kaskkiri.engine.Compilation;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Lazy;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** The compiled editions of a release; one that is still being compiled is waited for. */
final class CompiledEditions {
  private final Map<String, Supplier<CompiledEdition>> byFolder = new LinkedHashMap<>();
  private final Map<String, List<Finding>> said = new HashMap<>();

  private CompiledEditions() {}

  /** Editions that are compiled already; those that could not be are left out. */
  static CompiledEditions of(Collection<Compilation> compiled) {
    CompiledEditions editions = new CompiledEditions();
    for (Compilation one : compiled) {
      one.edition()
          .ifPresent(
              edition -> {
                String folder = edition.edition().folder();
                editions.byFolder.put(folder, () -> edition);
                editions.said.put(folder, one.findings());
              });
    }
    return editions;
  }

  /**
   * Editions that are compiled from now on, one after the other, so that they do not share the
   * cores: the newest first, because it is most likely asked for first, but one that somebody waits
   * for before all others.
   */
  static CompiledEditions inBackground(
      List<Edition> editions, Function<Edition, CompiledEdition> compile) {
    CompiledEditions compiled = new CompiledEditions();
    List<Edition> newestFirst = new ArrayList<>(editions);
    newestFirst.sort((a, b) -> b.firstDay().compareTo(a.firstDay()));
    Turns<CompiledEdition> turns = new Turns<>();
    for (Edition edition : newestFirst) {
      compiled.byFolder.put(edition.folder(), turns.add(() -> compile.apply(edition)));
    }
    ExecutorService worker = Executors.newSingleThreadExecutor();
    worker.execute(turns::takeAll);
    worker.execute(() -> compiled.all().forEach(CompiledEditions::finish));
    worker.shutdown();
    return compiled;
  }

  /** Asks every topic for its rules, so that what was deferred is compiled. */
  private static void finish(CompiledEdition edition) {
    edition.topics().values().forEach(Topic::rules);
  }

  /** Editions that are compiled when they are asked for. */
  static CompiledEditions whenAsked(
      List<Edition> editions, Function<Edition, CompiledEdition> compile) {
    CompiledEditions compiled = new CompiledEditions();
    editions.forEach(
        edition -> compiled.byFolder.put(edition.folder(), Lazy.of(() -> compile.apply(edition))));
    return compiled;
  }

  /** The compiled form of an edition; empty if it is none of these. */
  Optional<CompiledEdition> get(Edition edition) {
    return Optional.ofNullable(byFolder.get(edition.folder())).map(Supplier::get);
  }

  /** What was said of an edition when it was compiled and validated; empty if that is not known. */
  Optional<List<Finding>> said(Edition edition) {
    return Optional.ofNullable(said.get(edition.folder()));
  }

  /** All of them. */
  List<CompiledEdition> all() {
    return byFolder.values().stream().map(Supplier::get).toList();
  }
}
