package ee.kaskkiri.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.Connection;
import java.sql.SQLException;

/** A database behind a few connections that are used again. */
final class Pool implements Database {
  private final AgroalDataSource source;
  private final Kind kind;
  private final String description;

  private Pool(AgroalDataSource source, Kind kind, String description) {
    this.source = source;
    this.kind = kind;
    this.description = description;
  }

  static Pool open(AgroalDataSourceConfigurationSupplier configuration, Kind kind, String describe)
      throws SQLException {
    return new Pool(AgroalDataSource.from(configuration), kind, describe);
  }

  AgroalDataSource source() {
    return source;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String describe() {
    return description;
  }

  @Override
  public Connection connect() throws SQLException {
    return source.getConnection();
  }

  @Override
  public void close() {
    source.close();
  }
}
