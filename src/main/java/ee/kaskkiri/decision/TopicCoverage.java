package ee.kaskkiri.decision;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.regression.Progress;
import ee.kaskkiri.regression.Regression;
import ee.kaskkiri.regression.RowCoverage;
import ee.kaskkiri.regression.Scope;
import ee.kaskkiri.regression.TopicReport;
import ee.kaskkiri.release.Release;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Which cases fire which row or rule: found out once, because a release never changes and all cases
 * of a topic run for it. May be used by many threads.
 */
@Singleton
public class TopicCoverage {
  private static final int HELD = 200;

  private final Map<Key, FutureTask<List<RowCoverage>>> held = new LinkedHashMap<>(16, 0.75f, true);

  private record Key(String release, String instrument, String edition, String topic) {}

  /** What fires which row, in an edition of a release. */
  List<RowCoverage> of(Release release, CompiledEdition compiled, String topic) {
    String instrument = compiled.edition().instrument();
    Key key = new Key(release.id(), instrument, compiled.edition().name(), topic);
    FutureTask<List<RowCoverage>> task = task(key, release, compiled);
    task.run(); // whoever comes meanwhile, or later, does not run it again
    return done(key, task);
  }

  private synchronized FutureTask<List<RowCoverage>> task(
      Key key, Release release, CompiledEdition compiled) {
    FutureTask<List<RowCoverage>> task =
        held.computeIfAbsent(
            key, wanted -> new FutureTask<>(() -> found(release, compiled, wanted.topic())));
    if (held.size() > HELD) {
      held.remove(held.keySet().iterator().next());
    }
    return task;
  }

  private static List<RowCoverage> found(Release release, CompiledEdition compiled, String topic) {
    Scope scope = new Scope(compiled.edition().instrument(), topic);
    return new Regression(release.rules(), release.cases())
        .run(release.id(), List.of(compiled), scope, Progress.SILENT).topics().stream()
            .map(TopicReport::rows)
            .flatMap(List::stream)
            .toList();
  }

  private List<RowCoverage> done(Key key, Future<List<RowCoverage>> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The service is stopping.", e);
    } catch (ExecutionException e) {
      forget(key);
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  private synchronized void forget(Key key) {
    held.remove(key);
  }
}
