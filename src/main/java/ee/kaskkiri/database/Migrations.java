package ee.kaskkiri.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the tables of a database up to date. Flyway does it, but is not asked when there is
 * nothing to do: that would cost every start more than half a second.
 */
final class Migrations {
  /** Version of the tables of this application: the highest of the files in {@code db}. */
  static final int CURRENT = 6;

  private static final String HISTORY = "flyway_schema_history";

  private final DataSource source;
  private final Database.Kind kind;
  private final String place;
  private final String mend;

  Migrations(DataSource source, Database.Kind kind, String place, String mend) {
    this.source = source;
    this.kind = kind;
    this.place = place;
    this.mend = mend;
  }

  /** Brings the tables up to date. */
  void migrate() throws DatabaseException {
    if (version() == CURRENT) {
      return;
    }
    try {
      flyway().migrate();
    } catch (FlywayException e) {
      throw unusable(e);
    }
  }

  /** Sees whether the tables are those of this application. */
  void check() throws DatabaseException {
    if (version() < CURRENT) {
      throw new DatabaseException(
          place,
          "holds tables of an older version of the application, or none.",
          "Start the service once, which brings them up to date.",
          null);
    }
  }

  /** The version of the tables there, never above this application's; 0 if there are none. */
  private int version() throws DatabaseException {
    int version;
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      version = read(statement);
    } catch (SQLException e) {
      throw unusable(e);
    }
    if (version > CURRENT) {
      throw new DatabaseException(
          place,
          "holds tables of a newer version of the application ("
              + version
              + ", and this one knows "
              + CURRENT
              + ").",
          "Start that version or a later one, or name another database.",
          null);
    }
    return version;
  }

  private int read(Statement statement) throws SQLException {
    String known =
        switch (kind) {
          case SQLITE -> "SELECT 1 FROM sqlite_master WHERE name = '" + HISTORY + "'";
          case POSTGRESQL -> "SELECT 1 WHERE to_regclass('" + HISTORY + "') IS NOT NULL";
        };
    try (ResultSet result = statement.executeQuery(known)) {
      if (!result.next()) {
        return 0;
      }
    }
    try (ResultSet result =
        statement.executeQuery("SELECT max(CAST(version AS integer)) FROM " + HISTORY)) {
      return result.next() ? result.getInt(1) : 0;
    }
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(source)
        .locations(
            switch (kind) {
              case SQLITE -> "classpath:db/sqlite";
              case POSTGRESQL -> "classpath:db/postgresql";
            })
        .failOnMissingLocations(true)
        .load();
  }

  private DatabaseException unusable(Exception e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String said = String.valueOf(deepest.getMessage()).strip().lines().findFirst().orElse("");
    return new DatabaseException(place, "cannot be used: " + said + ".", mend, e);
  }
}
