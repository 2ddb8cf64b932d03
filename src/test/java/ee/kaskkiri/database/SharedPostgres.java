package ee.kaskkiri.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of a run, with a schema of its own for each who asks. */
public final class SharedPostgres {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private SharedPostgres() {}

  private static final class Running {
    private static final EmbeddedPostgres SERVER = start();
  }

  /** The address of an empty schema; databases of their own would be slow to make and to leave. */
  public static String fresh() {
    String name = "fresh" + COUNT.incrementAndGet();
    try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return "postgresql://postgres@localhost:"
        + Running.SERVER.getPort()
        + "/postgres?currentSchema="
        + name;
  }

  /** A server that keeps what it commits, as one in production does. */
  public static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
