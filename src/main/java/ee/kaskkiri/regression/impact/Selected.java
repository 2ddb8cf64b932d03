package ee.kaskkiri.regression.impact;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown one by one: few enough to be held, chosen the same way whatever thread is first.
 * Everything that changed goes to the sinks besides.
 */
final class Selected {
  private static final Comparator<Change> BY_MONEY =
      Comparator.comparing(Change::distance).reversed().thenComparing(Change::number);
  private static final Comparator<Change> NEW_FIRST =
      Comparator.comparing(Change::change).thenComparing(Change::number);

  private final int most;
  private final List<ChangeSink> sinks;
  private final Foremost<Change> changes;
  private final Foremost<Change> unanswered;
  private final List<Unreadable> unreadable = new ArrayList<>();
  private long unreadableInAll;

  /** The smallest distance that still has a place among the changes; null while there is room. */
  private volatile @Nullable BigDecimal least;

  /** The last that has a place among the unanswered; null while there is room. */
  private volatile @Nullable Change lastUnanswered;

  Selected(int most, List<ChangeSink> sinks) {
    this.most = most;
    this.sinks = List.copyOf(sinks);
    this.changes = new Foremost<>(most, BY_MONEY);
    this.unanswered = new Foremost<>(most, NEW_FIRST);
  }

  /** Whether a question may be shown; asked by all threads, before its change is written down. */
  boolean wants(long number, Compared compared) {
    boolean changed = compared.kind().changed();
    if (changed && !sinks.isEmpty()) {
      return true;
    }
    return most > 0
        && ((changed && fits(compared)) || (answersMissing(compared) && fits(number, compared)));
  }

  private boolean fits(Compared compared) {
    BigDecimal bound = least;
    return bound == null || compared.distance().compareTo(bound) >= 0;
  }

  private boolean fits(long number, Compared compared) {
    Change bound = lastUnanswered;
    if (bound == null) {
      return true;
    }
    int order = compared.kind().compareTo(bound.change());
    return order < 0 || (order == 0 && number < bound.number());
  }

  private static boolean answersMissing(Compared compared) {
    return compared.before().status() != Status.DECIDED
        || compared.after().status() != Status.DECIDED;
  }

  /** Takes what a chunk has to show; chunks come in order, in one thread. */
  void take(Chunk.Done done) throws IOException {
    for (Change change : done.shown()) {
      if (change.change().changed()) {
        for (ChangeSink sink : sinks) {
          sink.take(change);
        }
        changes.offer(change);
      }
      if (unanswered(change)) {
        unanswered.offer(change);
      }
    }
    Change last = changes.last();
    least = last == null ? null : last.distance();
    lastUnanswered = unanswered.last();
    unreadableInAll += done.unreadable().size();
    done.unreadable().stream().limit((long) most - unreadable.size()).forEach(unreadable::add);
  }

  private static boolean unanswered(Change change) {
    return change.before().standing().status() != Status.DECIDED
        || change.after().standing().status() != Status.DECIDED;
  }

  List<Change> changes() {
    return changes.list();
  }

  List<Change> unanswered() {
    return unanswered.list();
  }

  List<Unreadable> unreadable() {
    return unreadable;
  }

  long unreadableInAll() {
    return unreadableInAll;
  }
}
