package ee.kaskkiri.record;

import java.sql.SQLException;
import java.util.List;

/** Writes records into the tables, within a transaction that somebody else ends. */
interface Rows extends AutoCloseable {
  void write(List<Link> links) throws SQLException;

  @Override
  void close() throws SQLException;
}
