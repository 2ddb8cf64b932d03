package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What somebody might do to the tables by hand. */
final class Tampering {
  private static final List<String> TABLES =
      List.of("chain", "decision", "decision_content", "anchor");

  private final Database database;

  /** Keeps the tables as they are now, to be put back. */
  Tampering(Database database) throws SQLException {
    this.database = database;
    for (String table : TABLES) {
      run("CREATE TABLE " + table + "_kept AS SELECT * FROM " + table);
    }
  }

  void putBack() throws SQLException {
    List<String> statements = new ArrayList<>();
    for (String table : TABLES) {
      statements.add("DELETE FROM " + table);
      statements.add("INSERT INTO " + table + " SELECT * FROM " + table + "_kept");
    }
    run(statements.toArray(String[]::new));
  }

  void run(String... statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
      connection.commit();
    }
  }

  void set(String what, int chain, long number) throws SQLException {
    run("UPDATE decision SET " + what + at(chain, number));
  }

  void remove(int chain, long number) throws SQLException {
    run("DELETE FROM decision" + at(chain, number));
  }

  /** All numbers from one on become higher, or lower. */
  void shift(int chain, long from, long by) throws SQLException {
    run(
        "UPDATE decision SET number = -number WHERE chain = " + chain + " AND number >= " + from,
        "UPDATE decision SET number = "
            + by
            + " - number WHERE chain = "
            + chain
            + " AND number < 0");
  }

  void swap(int chain, long one, long other) throws SQLException {
    run(
        "UPDATE decision SET number = -1" + at(chain, one),
        "UPDATE decision SET number = " + one + at(chain, other),
        "UPDATE decision SET number = " + other + at(chain, -1));
  }

  static String at(int chain, long number) {
    return " WHERE chain = " + chain + " AND number = " + number;
  }

  /** Puts a record of somebody's own into a chain, hashed as if it had been recorded there. */
  void insert(Chains.Standing into, Head after, Entry entry) throws SQLException {
    Draft draft = Draft.of(entry);
    Head head = into.chain().after(after, draft);
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      try (Rows rows =
          switch (database.kind()) {
            case SQLITE -> new BatchRows(connection);
            case POSTGRESQL -> new CopyRows(connection);
          }) {
        rows.write(List.of(new Link(into.chain().number(), draft, after.hash(), head)));
      }
      connection.commit();
    }
  }

  /** Gives a record the hash that it would have if it had been recorded as it is now. */
  Head rehash(Chain chain, Head before, long number) throws SQLException {
    StoredReader reader = new StoredReader(database.kind());
    Head head;
    try (Connection connection = database.connect()) {
      try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT "
                      + StoredReader.COLUMNS
                      + " FROM decision d"
                      + " JOIN decision_content c ON c.id = d.id"
                      + " JOIN chain w ON w.number = d.chain"
                      + " WHERE d.chain = "
                      + chain.number()
                      + " AND d.number = "
                      + number);
          ResultSet row = select.executeQuery()) {
        row.next();
        head = chain.after(before, Draft.of(reader.entry(row)));
      }
      try (PreparedStatement update =
          connection.prepareStatement(
              "UPDATE decision SET previous_hash = ?, hash = ?" + at(chain.number(), number))) {
        update.setBytes(1, before.hash().bytes());
        update.setBytes(2, head.hash().bytes());
        update.executeUpdate();
      }
    }
    return head;
  }

  Chains.Standing chain(int number) throws SQLException {
    try (Connection connection = database.connect()) {
      return Chains.find(connection, number).orElseThrow();
    }
  }

  Head head(int chain, long number) throws SQLException {
    if (number == 0) {
      return chain(chain).chain().start();
    }
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT hash FROM decision" + at(chain, number))) {
      row.next();
      return new Head(number, Hash.read(row.getBytes(1)));
    }
  }
}
