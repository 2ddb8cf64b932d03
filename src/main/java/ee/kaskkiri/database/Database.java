package ee.kaskkiri.database;

import java.sql.Connection;
import java.sql.SQLException;

/** The database of the service, with its tables up to date. */
public interface Database extends AutoCloseable {
  /** Which one it is. */
  enum Kind {
    SQLITE,
    POSTGRESQL
  }

  /** Which one it is. */
  Kind kind();

  /** Where it is, for people; without a password. */
  String describe();

  /**
   * A connection that commits by itself; closing it gives it back.
   *
   * @throws SQLException if there is none to be had within seconds
   */
  Connection connect() throws SQLException;

  @Override
  void close();
}
