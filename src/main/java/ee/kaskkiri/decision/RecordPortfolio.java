package ee.kaskkiri.decision;

import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.Records;
import ee.kaskkiri.record.Search;
import ee.kaskkiri.record.Stored;
import ee.kaskkiri.regression.impact.Ask;
import ee.kaskkiri.regression.impact.Portfolio;
import ee.kaskkiri.regression.impact.Reading;
import ee.kaskkiri.regression.impact.Unreadable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was really asked, as a portfolio: recorded decisions from the oldest on. */
public final class RecordPortfolio implements Portfolio {
  private static final int AT_ONCE = 25;

  private final Records records;
  private final Search search;
  private final Runnable end;
  private final Deque<Stored> fetched = new ArrayDeque<>();
  private @Nullable UUID last;
  private boolean over;
  private long taken;

  /**
   * The recorded decisions of a kind.
   *
   * @param search which
   * @param end what is to be done when nothing more is read
   */
  public RecordPortfolio(Records records, Search search, Runnable end) {
    this.records = records;
    this.search = search;
    this.end = end;
  }

  @Override
  public String name() {
    return "recorded decisions";
  }

  @Override
  public Unit unit() {
    return Unit.ENTRIES;
  }

  @Override
  public long total() {
    return -1;
  }

  @Override
  public long taken() {
    return taken;
  }

  @Override
  public Optional<Portfolio.Entry> next() throws IOException {
    if (fetched.isEmpty() && !over) {
      fetch();
    }
    Stored stored = fetched.poll();
    if (stored == null) {
      return Optional.empty();
    }
    taken++;
    return Optional.of(() -> read(stored));
  }

  private void fetch() throws IOException {
    try {
      fetched.addAll(records.searchWhole(search, Records.Order.OLDEST_FIRST, last, AT_ONCE));
    } catch (NotRecordedException e) {
      throw new IOException(e.getMessage(), e);
    }
    over = fetched.size() < AT_ONCE;
    last = fetched.isEmpty() ? last : fetched.getLast().entry().id();
  }

  private static Reading read(Stored stored) {
    ee.kaskkiri.record.Entry entry = stored.entry();
    String name = entry.id().toString();
    if (stored.purgedAt() != null) {
      return new Unreadable(null, name, "Its input was removed on " + stored.purgedAt() + ".");
    }
    String topic = entry.topic();
    if (topic == null) {
      return new Unreadable(null, name, "It is an assessment that got no answer.");
    }
    if (!entry.selection().isEmpty()) {
      return new Unreadable(null, name, "It was asked for a part only: " + entry.selection() + ".");
    }
    try {
      return new Ask(
          name, null, null, entry.instrument(), topic, entry.on(), Question.input(entry));
    } catch (ProblemException e) {
      return new Unreadable(null, name, e.problem().detail());
    }
  }

  @Override
  public void close() {
    end.run();
  }
}
