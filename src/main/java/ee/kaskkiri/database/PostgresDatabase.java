package ee.kaskkiri.database;

import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL, which several instances may share. */
final class PostgresDatabase {
  private static final String MEND =
      "See that it runs and can be reached from here, and that user, password and database in"
          + " KASKKIRI_DATABASE are right.";

  /** A server may be set to answer before a commit is on its disk; not to us. */
  private static final String DURABLE =
      "SET idle_in_transaction_session_timeout TO '10s'; "
          + "SELECT set_config('synchronous_commit', 'on', false)"
          + " WHERE current_setting('synchronous_commit') IN ('off', 'local')";

  private static final int CONNECTIONS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int ANSWER_SECONDS = 10;
  private static final int MIGRATION_SECONDS = 600;

  private PostgresDatabase() {}

  static Database open(PostgresAddress address) throws DatabaseException {
    return open(address, false);
  }

  static Database openToRead(PostgresAddress address) throws DatabaseException {
    return open(address, true);
  }

  private static Database open(PostgresAddress address, boolean toRead) throws DatabaseException {
    try {
      Migrations migrations =
          new Migrations(migrating(address), Database.Kind.POSTGRESQL, address.toString(), MEND);
      if (toRead) {
        migrations.check();
      } else {
        migrations.migrate();
      }
      return Pool.open(configuration(address, toRead), Database.Kind.POSTGRESQL, address + "");
    } catch (SQLException e) {
      throw new DatabaseException(
          address.toString(), "cannot be used: " + e.getMessage() + ".", MEND, e);
    }
  }

  /** Answers may take long here: another instance may be changing the same tables. */
  private static PGSimpleDataSource migrating(PostgresAddress address) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address.url());
    Properties properties = withLimits(address, MIGRATION_SECONDS);
    for (String name : properties.stringPropertyNames()) {
      source.setProperty(name, properties.getProperty(name));
    }
    return source;
  }

  private static Properties withLimits(PostgresAddress address, int answerSeconds) {
    Properties properties = new Properties();
    properties.putAll(address.properties());
    setIfAbsent(properties, PGProperty.CONNECT_TIMEOUT, (int) PATIENCE.toSeconds());
    setIfAbsent(properties, PGProperty.LOGIN_TIMEOUT, (int) PATIENCE.toSeconds());
    setIfAbsent(properties, PGProperty.SOCKET_TIMEOUT, answerSeconds);
    setIfAbsent(properties, PGProperty.CANCEL_SIGNAL_TIMEOUT, (int) PATIENCE.toSeconds());
    properties.putIfAbsent(PGProperty.TCP_KEEP_ALIVE.getName(), "true");
    properties.put(PGProperty.REWRITE_BATCHED_INSERTS.getName(), "false"); // it hides counts
    properties.put(PGProperty.LOG_SERVER_ERROR_DETAIL.getName(), "false"); // it quotes values
    properties.putIfAbsent(PGProperty.APPLICATION_NAME.getName(), "kaskkiri");
    return properties;
  }

  private static void setIfAbsent(Properties properties, PGProperty property, int seconds) {
    properties.putIfAbsent(property.getName(), Integer.toString(seconds));
  }

  private static AgroalDataSourceConfigurationSupplier configuration(
      PostgresAddress address, boolean toRead) {
    return new AgroalDataSourceConfigurationSupplier()
        .connectionPoolConfiguration(
            pool ->
                pool.maxSize(CONNECTIONS)
                    .acquisitionTimeout(PATIENCE)
                    .reapTimeout(Duration.ofMinutes(5))
                    .idleValidationTimeout(Duration.ofSeconds(1))
                    .connectionValidator(
                        ConnectionValidator.defaultValidatorWithTimeout((int) PATIENCE.toSeconds()))
                    .exceptionSorter(Failures::isOfConnection)
                    .connectionFactoryConfiguration(factory -> enter(factory, address, toRead)));
  }

  private static AgroalConnectionFactoryConfigurationSupplier enter(
      AgroalConnectionFactoryConfigurationSupplier factory,
      PostgresAddress address,
      boolean toRead) {
    Properties properties = withLimits(address, ANSWER_SECONDS);
    Object user = properties.remove(PGProperty.USER.getName());
    Object password = properties.remove(PGProperty.PASSWORD.getName());
    if (user != null) {
      factory.principal(new NamePrincipal(user.toString()));
    }
    if (password != null) {
      factory.credential(new SimplePassword(password.toString()));
    }
    for (String name : properties.stringPropertyNames()) {
      factory.jdbcProperty(name, properties.getProperty(name));
    }
    return factory
        .jdbcUrl(address.url())
        .connectionProviderClass(Driver.class)
        .initialSql(toRead ? "SET default_transaction_read_only TO on" : DURABLE);
  }
}
