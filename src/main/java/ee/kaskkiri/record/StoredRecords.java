package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.Failures;
import ee.kaskkiri.record.NotRecordedException.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds records in the database. */
public final class StoredRecords implements Records {
  /** Contents are looked for once it is known which few are wanted. */
  private static final String FOUND =
      "SELECT "
          + StoredReader.COLUMNS
          + " FROM (SELECT * FROM decision d%s) d"
          + " LEFT JOIN decision_content c ON c.id = d.id"
          + " LEFT JOIN chain w ON w.number = d.chain%s";

  private static final String FOUND_ALONE =
      "SELECT "
          + StoredReader.ALONE
          + " FROM (SELECT * FROM decision d%s) d"
          + " LEFT JOIN chain w ON w.number = d.chain%s";

  private final Database database;
  private final StoredReader reader;

  /** Records of a database, which may be one that is opened for reading only. */
  public StoredRecords(Database database) {
    this.database = database;
    this.reader = new StoredReader(database.kind());
  }

  @Override
  public Optional<Stored> find(UUID id) throws NotRecordedException {
    Condition condition = new Condition(database.kind());
    condition.and("d.id = ?", Ids.value(database.kind(), id));
    return query(FOUND.formatted(condition.where(), ""), condition).stream().findFirst();
  }

  @Override
  public List<Stored> search(Search search, Order order, @Nullable UUID after, int limit)
      throws NotRecordedException {
    return search(FOUND_ALONE, search, order, after, limit);
  }

  @Override
  public List<Stored> searchWhole(Search search, Order order, @Nullable UUID after, int limit)
      throws NotRecordedException {
    return search(FOUND, search, order, after, limit);
  }

  private List<Stored> search(
      String found, Search search, Order order, @Nullable UUID after, int limit)
      throws NotRecordedException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, and is " + limit);
    }
    Condition condition = new Condition(database.kind()).searching(search);
    String sorted =
        switch (order) {
          case OLDEST_FIRST -> {
            condition.andIfPresent("d.id > ?", condition.id(after));
            yield " ORDER BY d.id";
          }
          case NEWEST_FIRST -> {
            condition.andIfPresent("d.id < ?", condition.id(after));
            yield " ORDER BY d.id DESC";
          }
        };
    String some = condition.where() + sorted + " LIMIT " + limit;
    return query(found.formatted(some, sorted), condition);
  }

  private List<Stored> query(String sql, Condition condition) throws NotRecordedException {
    try (Connection connection = database.connect();
        PreparedStatement select = connection.prepareStatement(sql)) {
      condition.set(select);
      List<Stored> found = new ArrayList<>();
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          found.add(reader.read(result));
        }
      }
      return found;
    } catch (SQLException e) {
      if (Failures.isOfData(e)) {
        return List.of(); // what is looked for cannot have been recorded
      }
      throw new NotRecordedException(
          Reason.DATABASE_FAILED, "The database does not give records.", e);
    } catch (RuntimeException e) {
      throw new NotRecordedException(
          Reason.DATABASE_FAILED,
          "A record cannot be read, because somebody changed it; verify tells which.",
          e);
    }
  }
}
