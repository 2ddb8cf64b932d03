package ee.kaskkiri.cli;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.DatabaseException;
import ee.kaskkiri.database.Databases;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Finds the database in which decisions are recorded, as the service does.
 *
 * @param environment says where it is
 */
record RecordSource(Environment environment) {
  /** Where it is, for the footer of a command. */
  static final String FOOTER =
      "The record is that of KASKKIRI_DATABASE, else the one in the data directory (KASKKIRI_DATA).";

  private static final String ADDRESS = "KASKKIRI_DATABASE";

  /**
   * The database, for reading beside a service that writes.
   *
   * @throws ParameterException if it is not there, or cannot be read
   */
  Database toRead(CommandLine command) {
    try {
      return Databases.openToRead(address(), environment.data());
    } catch (DatabaseException e) {
      throw new ParameterException(command, String.valueOf(e.getMessage()));
    }
  }

  private String address() {
    return environment.variables().getOrDefault(ADDRESS, "");
  }
}
