package ee.kaskkiri.regression.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiPredicate;

/** Puts the questions of a chunk to both releases, counts, and writes down what is shown. */
final class Questioner {
  private final Routes routes;
  private final Ledger ledger;
  private final Watch watch;
  private final BiPredicate<Long, Compared> shown;

  /**
   * One of several that share the work.
   *
   * @param ledger its own
   * @param shown whether a question, by its number, may be among those that are shown one by one
   */
  Questioner(Routes routes, Ledger ledger, Watch watch, BiPredicate<Long, Compared> shown) {
    this.routes = routes;
    this.ledger = ledger;
    this.watch = watch;
    this.shown = shown;
  }

  /**
   * Works on a chunk.
   *
   * @throws CancellationException if the run is stopped
   */
  Chunk.Done work(Chunk chunk) {
    List<Change> changes = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    long number = chunk.first();
    for (Portfolio.Entry entry : chunk.entries()) {
      if (watch.stopped() || Thread.currentThread().isInterrupted()) {
        throw new CancellationException("stopped");
      }
      Reading reading = entry.read();
      if (reading instanceof Ask ask) {
        put(number, ask, changes);
      } else {
        unreadable.add((Unreadable) reading);
      }
      number++;
    }
    return new Chunk.Done(chunk, changes, unreadable);
  }

  private void put(long number, Ask ask, List<Change> changes) {
    Route route = routes.find(ask);
    Route.Pair answers = route.ask(ask);
    Compared compared = Compared.of(route, answers);
    ledger.add(route, compared);
    if (shown.test(number, compared)) {
      changes.add(Changes.of(number, ask, route, answers, compared));
    }
  }
}
