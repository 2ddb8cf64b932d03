package ee.kaskkiri.release;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.rules.Edition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The compiled editions of a release; one that is still being compiled is waited for. */
final class CompiledEditions {
  private final Map<String, CompletableFuture<CompiledEdition>> byFolder = new LinkedHashMap<>();

  private CompiledEditions() {}

  /** Editions that are compiled already. */
  static CompiledEditions of(Collection<CompiledEdition> compiled) {
    CompiledEditions editions = new CompiledEditions();
    compiled.forEach(
        one ->
            editions.byFolder.put(one.edition().folder(), CompletableFuture.completedFuture(one)));
    return editions;
  }

  /** Editions that are compiled from now on, the newest of each instrument first. */
  static CompiledEditions inBackground(
      List<Edition> editions, Function<Edition, CompiledEdition> compile) {
    CompiledEditions compiled = new CompiledEditions();
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    List<Edition> newestFirst = new ArrayList<>(editions);
    newestFirst.sort((a, b) -> b.firstDay().compareTo(a.firstDay()));
    for (Edition edition : newestFirst) {
      compiled.byFolder.put(
          edition.folder(), CompletableFuture.supplyAsync(() -> compile.apply(edition), workers));
    }
    workers.shutdown();
    return compiled;
  }

  /** The compiled form of an edition; empty if it is none of these. */
  Optional<CompiledEdition> get(Edition edition) {
    return Optional.ofNullable(byFolder.get(edition.folder())).map(CompletableFuture::join);
  }

  /** All of them. */
  List<CompiledEdition> all() {
    return byFolder.values().stream().map(CompletableFuture::join).toList();
  }
}
