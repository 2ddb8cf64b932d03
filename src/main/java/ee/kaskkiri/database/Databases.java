package ee.kaskkiri.database;

import java.nio.file.Path;

/** Opens databases. */
public final class Databases {
  private Databases() {}

  /**
   * Opens a database for reading and writing, and brings its tables up to date.
   *
   * @param address {@code postgresql://user:password@host/name}, or the JDBC address of a
   *     PostgreSQL; empty for an SQLite file in the data directory
   * @param dataDirectory made if it does not exist, but only if the file is to be there
   * @throws DatabaseException if it cannot be reached, used, or is of a newer application
   */
  public static Database open(String address, Path dataDirectory) throws DatabaseException {
    return address.isBlank()
        ? SqliteDatabase.open(dataDirectory)
        : PostgresDatabase.open(PostgresAddress.parse(address));
  }

  /**
   * Opens a database for reading only, also beside a service that writes to it. Its tables are left
   * as they are.
   *
   * @param address as for {@link #open}
   * @param dataDirectory where the SQLite file is
   * @throws DatabaseException if it cannot be reached, is not there, or its tables are not those of
   *     this application
   */
  public static Database openToRead(String address, Path dataDirectory) throws DatabaseException {
    return address.isBlank()
        ? SqliteDatabase.openToRead(dataDirectory)
        : PostgresDatabase.openToRead(PostgresAddress.parse(address));
  }
}
