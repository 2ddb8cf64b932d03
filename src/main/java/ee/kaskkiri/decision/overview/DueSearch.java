package ee.kaskkiri.decision.overview;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.record.Entry;
import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.Records;
import ee.kaskkiri.record.Search;
import ee.kaskkiri.record.Stored;
import ee.kaskkiri.rules.Act;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what falls due in some days, whenever it was decided.
 *
 * @param records where it is looked for
 * @param from the first due day
 * @param to the last due day
 * @param today days before it are overdue
 */
record DueSearch(Records records, LocalDate from, LocalDate to, LocalDate today) {
  /** How many decisions of a topic are read. */
  static final int MOST_READ = 2000;

  /** How many due days are shown. */
  static final int MOST_SHOWN = 100;

  private static final int AT_ONCE = 50;

  /**
   * What was found.
   *
   * @param due by day
   * @param complete whether all is there: no decisions too many to read, no due days too many to
   *     show
   */
  record Found(List<OverviewView.Due> due, boolean complete) {
    Found {
      due = List.copyOf(due);
    }
  }

  /**
   * What decisions say.
   *
   * @param searches what is looked for
   * @param places where a decision says what falls due
   * @param outcome what a decision says
   */
  Found in(
      List<Search> searches,
      Function<Entry, List<Act.Due>> places,
      Function<Entry, JsonNode> outcome)
      throws NotRecordedException {
    DueDays days = new DueDays(today);
    List<OverviewView.Due> all = new ArrayList<>();
    boolean complete = true;
    for (Search search : searches) {
      List<Stored> read = new ArrayList<>();
      complete &= newest(search, read);
      for (Stored stored : read) {
        Entry entry = stored.entry();
        List<Act.Due> where = places.apply(entry);
        if (!where.isEmpty()) {
          String topic = entry.topic() == null ? "" : entry.topic();
          all.addAll(days.of(entry, topic, where, outcome.apply(entry)));
        }
      }
    }
    List<OverviewView.Due> within =
        all.stream().filter(due -> !due.day().isBefore(from) && !due.day().isAfter(to)).toList();
    return new Found(nearest(within), complete && within.size() <= MOST_SHOWN);
  }

  /** The nearest to today, in their order: what is long over does not hide what is coming. */
  private List<OverviewView.Due> nearest(List<OverviewView.Due> due) {
    return due.stream()
        .sorted(Comparator.comparing(one -> Math.abs(ChronoUnit.DAYS.between(today, one.day()))))
        .limit(MOST_SHOWN)
        .sorted(
            Comparator.comparing(OverviewView.Due::day)
                .thenComparing(OverviewView.Due::instrument)
                .thenComparing(OverviewView.Due::what))
        .toList();
  }

  /**
   * Of decisions on the same input the newest only: the others were asked again since.
   *
   * @return whether there are no more
   */
  private boolean newest(Search search, List<Stored> kept) throws NotRecordedException {
    Set<String> inputs = new HashSet<>();
    @Nullable UUID after = null;
    for (int looked = 0; looked < MOST_READ; looked += AT_ONCE) {
      List<Stored> some = records.searchWhole(search, Records.Order.NEWEST_FIRST, after, AT_ONCE);
      for (Stored stored : some) {
        after = stored.entry().id();
        if (inputs.add(stored.inputHash())) {
          kept.add(stored);
        }
      }
      if (some.size() < AT_ONCE) {
        return true;
      }
    }
    return records.search(search, Records.Order.NEWEST_FIRST, after, 1).isEmpty();
  }
}
