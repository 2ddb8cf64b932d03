package ee.kaskkiri.database;

import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** An SQLite file. */
final class SqliteDatabase {
  private static final String FILE = "decisions.db";
  private static final String MEND =
      "See to its space and rights, or set KASKKIRI_DATA to another directory.";
  private static final int CONNECTIONS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private SqliteDatabase() {}

  static Database open(Path dataDirectory) throws DatabaseException {
    Path file = file(dataDirectory);
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new DatabaseException(
          file.toString(), "cannot be made: its directory cannot.", MEND, e);
    }
    Pool pool = pool(file, false);
    try {
      migrations(pool).migrate();
      return pool;
    } catch (DatabaseException | RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  static Database openToRead(Path dataDirectory) throws DatabaseException {
    Path file = file(dataDirectory);
    if (!Files.isRegularFile(file)) {
      throw new DatabaseException(
          file.toString(),
          "is not there or no file.",
          "Name the data directory of a service that has run, by KASKKIRI_DATA.",
          null);
    }
    Pool pool = pool(file, true);
    try {
      migrations(pool).check();
      return pool;
    } catch (DatabaseException | RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static Path file(Path dataDirectory) {
    return dataDirectory.toAbsolutePath().normalize().resolve(FILE);
  }

  private static Migrations migrations(Pool pool) {
    return new Migrations(pool.source(), Database.Kind.SQLITE, pool.describe(), MEND);
  }

  private static Pool pool(Path file, boolean toRead) throws DatabaseException {
    try {
      return Pool.open(configuration(file, toRead), Database.Kind.SQLITE, file.toString());
    } catch (SQLException e) {
      throw new DatabaseException(
          file.toString(), "cannot be opened: " + e.getMessage() + ".", MEND, e);
    }
  }

  private static AgroalDataSourceConfigurationSupplier configuration(Path file, boolean toRead) {
    Properties properties = settings(toRead).toProperties();
    return new AgroalDataSourceConfigurationSupplier()
        .connectionPoolConfiguration(
            pool ->
                pool.maxSize(CONNECTIONS)
                    .acquisitionTimeout(PATIENCE)
                    .connectionFactoryConfiguration(
                        factory -> {
                          factory.jdbcUrl(JDBC.PREFIX + file).connectionProviderClass(JDBC.class);
                          properties
                              .stringPropertyNames()
                              .forEach(
                                  name -> factory.jdbcProperty(name, properties.getProperty(name)));
                          return factory;
                        }));
  }

  private static SQLiteConfig settings(boolean toRead) {
    SQLiteConfig settings = new SQLiteConfig();
    settings.setBusyTimeout((int) PATIENCE.toMillis());
    if (toRead) {
      settings.setReadOnly(true);
      return settings;
    }
    settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
    settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    settings.enforceForeignKeys(true);
    return settings;
  }
}
