package ee.kaskkiri.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what was recorded. */
public interface Records {
  /** In which order records are given. */
  enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST
  }

  /**
   * A record by its name; empty if there is none.
   *
   * @throws NotRecordedException if the database does not answer
   */
  Optional<Stored> find(UUID id) throws NotRecordedException;

  /**
   * Some records, in the order of their names and so of time, without what was said: message, input
   * and answer are empty.
   *
   * @param after the last one that is known already; null to begin
   * @param limit how many at most
   * @throws NotRecordedException if the database does not answer
   */
  List<Stored> search(Search search, Order order, @Nullable UUID after, int limit)
      throws NotRecordedException;

  /**
   * The same with what was said. Each may be as large as a request and its answer, so that a limit
   * of some dozens is wise.
   *
   * @throws NotRecordedException if the database does not answer
   */
  List<Stored> searchWhole(Search search, Order order, @Nullable UUID after, int limit)
      throws NotRecordedException;
}
