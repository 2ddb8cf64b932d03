package ee.kaskkiri.workbench;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.workbench.DraftRefusedException.Why;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts in the database; may be used by many threads and instances. */
final class DraftStore {
  private final Database database;
  private final Clock clock;

  DraftStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A part of a change. */
  @FunctionalInterface
  interface Work<T> {
    /** Does it. */
    T run(DraftSession session) throws SQLException;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The moment, as precisely as it is kept. */
  Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  /** Every draft, the one changed last first. */
  List<Draft> all() {
    return list(
        "SELECT " + DraftRows.COLUMNS + " FROM draft ORDER BY changed_at DESC, id",
        DraftRows::draft);
  }

  /** Approved drafts whose moment has come, and which nobody is publishing. */
  List<Draft> due() {
    Instant now = now();
    return list(
        "SELECT "
            + DraftRows.COLUMNS
            + " FROM draft WHERE state = 'APPROVED' AND COALESCE(publish_at, 0) <= ?"
            + " AND COALESCE(claimed_until, 0) <= ? ORDER BY publish_at, approved_at",
        DraftRows::draft,
        now,
        now);
  }

  /**
   * A draft.
   *
   * @throws DraftRefusedException if there is none
   */
  Draft find(String id) {
    List<Draft> found =
        list("SELECT " + DraftRows.COLUMNS + " FROM draft WHERE id = ?", DraftRows::draft, id);
    if (found.isEmpty()) {
      throw unknown(id);
    }
    return found.get(0);
  }

  private static DraftRefusedException unknown(String id) {
    return new DraftRefusedException(Why.UNKNOWN_DRAFT, "There is no draft '" + id + "'.");
  }

  /** What a draft changes. */
  List<DraftFile> files(String id) {
    return list(
        "SELECT path, content, written_by, written_at FROM draft_file WHERE draft = ?"
            + " ORDER BY path",
        DraftRows::file,
        id);
  }

  /** Everybody who wrote in a draft, the first one first. */
  List<String> authors(String id) {
    return list(
        "SELECT name FROM draft_author WHERE draft = ? ORDER BY since, name",
        row -> row.getString("name"),
        id);
  }

  /** What happened to a draft, the first event first. */
  List<DraftEvent> events(String id) {
    return list(
        "SELECT happened_at, caused_by, what, remark FROM draft_event WHERE draft = ?"
            + " ORDER BY revision",
        DraftRows::event,
        id);
  }

  private <T> List<T> list(String sql, Reading<T> reading, Object... values) {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      DraftRows.set(statement, values);
      List<T> list = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          list.add(reading.read(rows));
        }
      }
      return list;
    } catch (SQLException e) {
      throw new DraftsUnavailableException(e);
    }
  }

  /** Begins a draft. */
  Draft create(Draft draft, List<DraftFile> files) {
    return transaction(
        connection -> {
          insert(connection, draft);
          DraftSession session = new DraftSession(connection, draft, draft.created().at());
          session.author(draft.created().by());
          for (DraftFile file : files) {
            session.put(file.path(), file.text(), file.by());
          }
          session.event(draft.created().by(), DraftEvent.What.CREATED, null);
          return draft;
        });
  }

  private static void insert(Connection connection, Draft draft) throws SQLException {
    @Nullable BegunEdition edition = draft.edition();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO draft (id, name, state, revision, base, created_by, created_at,"
                + " changed_by, changed_at, change_log, instrument, edition, previous,"
                + " to_look_at, findings) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      DraftRows.set(
          statement,
          draft.id(),
          draft.name(),
          draft.state().name(),
          draft.revision(),
          draft.base(),
          draft.created().by(),
          draft.created().at(),
          draft.changed().by(),
          draft.changed().at(),
          draft.changeLog(),
          edition == null ? null : edition.instrument(),
          edition == null ? null : edition.edition(),
          edition == null ? null : edition.from(),
          DraftRows.json(draft.toLookAt()),
          DraftRows.json(draft.findings()));
      statement.executeUpdate();
    }
  }

  /**
   * Changes a draft, while nobody else does.
   *
   * @throws DraftRefusedException if there is no such draft
   */
  <T> T change(String id, Work<T> work) {
    return transaction(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "UPDATE draft SET revision = revision + 1 WHERE id = ?")) {
            statement.setString(1, id);
            if (statement.executeUpdate() == 0) {
              throw unknown(id);
            }
          }
          return work.run(new DraftSession(connection, held(connection, id), now()));
        });
  }

  /**
   * Looks at a draft, and changes nothing of it.
   *
   * @throws DraftRefusedException if there is no such draft
   */
  <T> T look(String id, Work<T> work) {
    return transaction(
        connection -> work.run(new DraftSession(connection, held(connection, id), now())));
  }

  private static Draft held(Connection connection, String id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT " + DraftRows.COLUMNS + " FROM draft WHERE id = ?")) {
      statement.setString(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw unknown(id);
        }
        return DraftRows.draft(rows);
      }
    }
  }

  /** Claims a draft for publication; says whether nobody else has it. */
  boolean claim(String id, Claim claim) {
    return transaction(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "UPDATE draft SET claim = ?, claimed_until = ? WHERE id = ?"
                      + " AND state = 'APPROVED' AND COALESCE(publish_at, 0) <= ?"
                      + " AND COALESCE(claimed_until, 0) <= ?")) {
            DraftRows.set(statement, claim.holder(), claim.until(), id, now(), now());
            return statement.executeUpdate() == 1;
          }
        });
  }

  @FunctionalInterface
  private interface Steps<T> {
    T run(Connection connection) throws SQLException;
  }

  private <T> T transaction(Steps<T> steps) {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      try {
        T result = steps.run(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new DraftsUnavailableException(e);
    }
  }
}
