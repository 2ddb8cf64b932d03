package ee.kaskkiri.decision.receipt;

import ee.kaskkiri.decision.AskedRelease;
import ee.kaskkiri.decision.Sight;
import ee.kaskkiri.decision.Unrecorded;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.Records;
import ee.kaskkiri.record.Search;
import ee.kaskkiri.record.Stored;
import ee.kaskkiri.release.Release;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the records that a caller asks for and may see. */
@Singleton
public class ReceiptSearch {
  /** How many records are looked through for one page, when each must be asked again. */
  private static final int LOOKED_THROUGH = 2_000;

  private static final int AT_ONCE = 25;

  private final Records records;
  private final Replays replays;
  private final AskedRelease releases;

  ReceiptSearch(Records records, Replays replays, AskedRelease releases) {
    this.records = records;
    this.replays = replays;
    this.releases = releases;
  }

  /**
   * A record by its name.
   *
   * @throws ProblemException if there is none that the caller may see
   */
  Stored find(String id, Sight sight) {
    Optional<Stored> found = Ids.read(id).flatMap(this::find).filter(sight::covers);
    return found.orElseThrow(
        () ->
            new ProblemException(
                ProblemType.UNKNOWN_DECISION,
                ProblemDetail.unknown(
                    "id", "There is no decision '" + id + "'.", null, List.of())));
  }

  private Optional<Stored> find(UUID id) {
    try {
      return records.find(id);
    } catch (NotRecordedException e) {
      throw Unrecorded.problem(e);
    }
  }

  /** One page, which may be short or even empty and still have a next one. */
  Receipts page(ReceiptQuery query, Sight sight) {
    Search search = sight.narrow(query.search());
    Predicate<Stored> wanted = wanted(query, sight);
    List<Receipt> found = new ArrayList<>();
    @Nullable UUID after = query.after();
    for (int looked = 0; looked < LOOKED_THROUGH; ) {
      int size = query.changedBy() == null ? query.limit() - found.size() : AT_ONCE;
      List<Stored> some =
          query.changedBy() == null
              ? some(search, query, after, size)
              : whole(search, query, after, size);
      for (Stored stored : some) {
        after = stored.entry().id();
        if (wanted.test(stored)) {
          found.add(Receipt.line(stored));
        }
        if (found.size() == query.limit()) {
          return new Receipts(found, after.toString());
        }
      }
      if (some.size() < size) {
        return new Receipts(found, null);
      }
      looked += some.size();
    }
    return new Receipts(found, String.valueOf(after));
  }

  /**
   * Makes sure that there can be an answer.
   *
   * @throws ProblemException if the caller may not see it, or the database does not answer
   */
  void requireAnswers(ReceiptQuery query, Sight sight) {
    var unused = some(sight.narrow(query.search()), query, query.after(), 1);
  }

  /** Everything that is asked for, one after the other. */
  void all(ReceiptQuery query, Sight sight, Consumer<Receipt> each) {
    Search search = sight.narrow(query.search());
    Predicate<Stored> wanted = wanted(query, sight);
    @Nullable UUID after = query.after();
    List<Stored> some;
    do {
      some = whole(search, query, after, AT_ONCE);
      for (Stored stored : some) {
        after = stored.entry().id();
        if (wanted.test(stored)) {
          each.accept(Receipt.of(stored));
        }
      }
    } while (some.size() == AT_ONCE);
  }

  private List<Stored> some(Search search, ReceiptQuery query, @Nullable UUID after, int size) {
    try {
      return records.search(search, query.order(), after, size);
    } catch (NotRecordedException e) {
      throw Unrecorded.problem(e);
    }
  }

  private List<Stored> whole(Search search, ReceiptQuery query, @Nullable UUID after, int size) {
    try {
      return records.searchWhole(search, query.order(), after, size);
    } catch (NotRecordedException e) {
      throw Unrecorded.problem(e);
    }
  }

  private Predicate<Stored> wanted(ReceiptQuery query, Sight sight) {
    if (query.changedBy() == null) {
      return sight::covers;
    }
    Release release = releases.named(ReceiptQuery.CHANGED_BY, query.changedBy());
    return stored ->
        sight.covers(stored)
            && stored.purgedAt() == null
            && !replays.replay(stored, release).same();
  }
}
