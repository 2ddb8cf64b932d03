package ee.kaskkiri.workbench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One change of one draft, which happens wholly or not at all, and beside no other of it. */
final class DraftSession {
  private final Connection connection;
  private final Draft draft;
  private final Instant now;

  /**
   * A change.
   *
   * @param connection in a transaction that holds the draft
   * @param draft as it is, with the revision that it is about to have
   */
  DraftSession(Connection connection, Draft draft, Instant now) {
    this.connection = connection;
    this.draft = draft;
    this.now = now;
  }

  /** The draft as it was before this change. */
  Draft draft() {
    return draft;
  }

  Instant now() {
    return now;
  }

  /** Sets one thing of the draft. */
  void set(String column, @Nullable Object value) throws SQLException {
    run("UPDATE draft SET " + column + " = ? WHERE id = ?", value, draft.id());
  }

  /** Sets how far the draft is. */
  void state(DraftState state) throws SQLException {
    set("state", state.name());
  }

  /** Remembers who changed what the draft would make law. */
  void wrote(String by) throws SQLException {
    author(by);
    set("changed_by", by);
    set("changed_at", now);
  }

  /** Remembers somebody who may not approve it. */
  void author(String by) throws SQLException {
    run(
        "INSERT INTO draft_author (draft, name, since) VALUES (?, ?, ?)"
            + " ON CONFLICT (draft, name) DO NOTHING",
        draft.id(),
        by,
        now);
  }

  boolean isAuthor(String name) throws SQLException {
    try (PreparedStatement statement =
        prepared("SELECT 1 FROM draft_author WHERE draft = ? AND name = ?", draft.id(), name)) {
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** Whether somebody is publishing it now, and is not only to wait before the next try. */
  boolean claimed() throws SQLException {
    try (PreparedStatement statement =
            prepared(
                "SELECT 1 FROM draft WHERE id = ? AND claim IS NOT NULL AND claimed_until > ?",
                draft.id(),
                now);
        ResultSet rows = statement.executeQuery()) {
      return rows.next();
    }
  }

  /** Whether a claim was not taken over by somebody else. */
  boolean holds(Claim claim) throws SQLException {
    try (PreparedStatement statement =
            prepared("SELECT 1 FROM draft WHERE id = ? AND claim = ?", draft.id(), claim.holder());
        ResultSet rows = statement.executeQuery()) {
      return rows.next();
    }
  }

  /** Ends whoever's claim; nobody has the next one before a moment. */
  void unclaim(@Nullable Instant before) throws SQLException {
    set("claim", null);
    set("claimed_until", before);
  }

  /** What the draft changes. */
  List<DraftFile> files() throws SQLException {
    List<DraftFile> files = new ArrayList<>();
    try (PreparedStatement statement =
            prepared("SELECT * FROM draft_file WHERE draft = ? ORDER BY path", draft.id());
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        files.add(DraftRows.file(rows));
      }
    }
    return files;
  }

  /** What the draft does to a file; empty if nothing. */
  Optional<DraftFile> file(String path) throws SQLException {
    try (PreparedStatement statement =
            prepared("SELECT * FROM draft_file WHERE draft = ? AND path = ?", draft.id(), path);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.of(DraftRows.file(rows)) : Optional.empty();
    }
  }

  /** Writes a file, or remembers that it is removed. */
  void put(String path, @Nullable String text, String by) throws SQLException {
    run(
        "INSERT INTO draft_file (draft, path, content, written_by, written_at)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (draft, path) DO UPDATE SET"
            + " content = excluded.content, written_by = excluded.written_by,"
            + " written_at = excluded.written_at",
        draft.id(),
        path,
        text,
        by,
        now);
  }

  /** Leaves a file as it is in the base. */
  void leave(String path) throws SQLException {
    run("DELETE FROM draft_file WHERE draft = ? AND path = ?", draft.id(), path);
  }

  /** Remembers that something happened; saving again and again is told once. */
  void event(String by, DraftEvent.What what, @Nullable String text) throws SQLException {
    if (what == DraftEvent.What.CHANGED && again(by, text)) {
      return;
    }
    run(
        "INSERT INTO draft_event (draft, revision, happened_at, caused_by, what, remark)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        draft.id(),
        draft.revision(),
        now,
        by,
        what.name(),
        text);
  }

  private boolean again(String by, @Nullable String text) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE draft_event SET happened_at = ? WHERE draft = ? AND caused_by = ? AND what = ?"
                + " AND COALESCE(remark, '') = ? AND revision ="
                + " (SELECT MAX(revision) FROM draft_event WHERE draft = ?)")) {
      DraftRows.set(
          statement,
          now,
          draft.id(),
          by,
          DraftEvent.What.CHANGED.name(),
          text == null ? "" : text,
          draft.id());
      return statement.executeUpdate() > 0;
    }
  }

  private void run(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values)) {
      statement.executeUpdate();
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    DraftRows.set(statement, values);
    return statement;
  }
}
