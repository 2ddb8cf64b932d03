package ee.kaskkiri.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where a PostgreSQL is and as whom to enter.
 *
 * @param properties what the driver needs to know, user and password among it
 */
record PostgresAddress(Properties properties) {
  private static final String JDBC = "jdbc:postgresql:";
  private static final String PLACE = "KASKKIRI_DATABASE";
  private static final String MEND =
      "Write postgresql://user:password@host:5432/database (with %40 for an @ in the password),"
          + " or leave it empty for an SQLite file in the data directory.";

  static PostgresAddress parse(String address) throws DatabaseException {
    String trimmed = address.strip();
    if (trimmed.startsWith(JDBC)) {
      return new PostgresAddress(read(trimmed));
    }
    URI uri = uri(trimmed);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("postgresql") && !scheme.equals("postgres")) {
      throw new DatabaseException(PLACE, "is no address of a PostgreSQL.", MEND, null);
    }
    String whole = uri.getRawAuthority();
    if (whole == null || uri.getRawPath() == null || uri.getRawPath().length() < 2) {
      throw new DatabaseException(PLACE, "names no host or no database.", MEND, null);
    }
    int at = whole.lastIndexOf('@');
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    Properties properties = read(JDBC + "//" + whole.substring(at + 1) + uri.getRawPath() + query);
    if (at >= 0) {
      enter(properties, whole.substring(0, at));
    }
    return new PostgresAddress(properties);
  }

  private static URI uri(String address) throws DatabaseException {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      // neither the address nor the cause may be told: both hold the password
      throw new DatabaseException(
          PLACE, "is no address; character " + (e.getIndex() + 1) + " is wrong.", MEND, null);
    }
  }

  private static Properties read(String url) throws DatabaseException {
    Properties read = Driver.parseURL(url, null);
    if (read == null) {
      throw new DatabaseException(
          PLACE, "is no address that the driver of PostgreSQL reads.", MEND, null);
    }
    return read;
  }

  private static void enter(Properties properties, String userAndPassword) {
    int colon = userAndPassword.indexOf(':');
    String user = colon < 0 ? userAndPassword : userAndPassword.substring(0, colon);
    PGProperty.USER.set(properties, decode(user));
    if (colon >= 0) {
      PGProperty.PASSWORD.set(properties, decode(userAndPassword.substring(colon + 1)));
    }
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The address without user and password. */
  String url() {
    String[] hosts = PGProperty.PG_HOST.getOrDefault(properties).split(",", -1);
    String[] ports = PGProperty.PG_PORT.getOrDefault(properties).split(",", -1);
    StringBuilder url = new StringBuilder(JDBC).append("//");
    for (int i = 0; i < hosts.length; i++) {
      url.append(i == 0 ? "" : ",").append(hosts[i]).append(':').append(ports[i]);
    }
    return url.append('/').append(PGProperty.PG_DBNAME.getOrDefault(properties)).toString();
  }

  @Override
  public String toString() {
    return url().substring("jdbc:".length());
  }
}
