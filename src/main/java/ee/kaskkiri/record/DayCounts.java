package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.record.NotRecordedException.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts records by day. What was counted of a day that is over is kept, so that years of records
 * are counted once.
 */
public final class DayCounts {
  /** After what time no record of a day can come any more. */
  private static final Duration SETTLED = Duration.ofHours(1);

  private static final String COLUMNS = "instrument, topic, edition, release, outcome, verdict";

  private final Database database;
  private final ZoneId zone;
  private final Clock clock;

  /**
   * The records of a database.
   *
   * @param zone in which days begin and end
   */
  public DayCounts(Database database, ZoneId zone, Clock clock) {
    this.database = database;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * What was counted.
   *
   * @param from the first day of which all is counted; later than asked for if there was no time
   * @param counts of that day and the ones after it
   */
  public record Counted(LocalDate from, List<DayCount> counts) {
    public Counted {
      counts = List.copyOf(counts);
    }
  }

  /**
   * Counts the records of some days, the last day first.
   *
   * @param to the last day, included
   * @param patience after which no further day is begun; asking again goes on from there
   * @throws NotRecordedException if the database does not answer
   */
  public Counted count(LocalDate from, LocalDate to, Duration patience)
      throws NotRecordedException {
    long start = System.nanoTime();
    try (Connection connection = database.connect()) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
      LocalDate first = later(from, oldest(connection));
      LocalDate last = to.isAfter(today) ? today : to;
      Set<LocalDate> known = known(connection, from, to);
      List<DayCount> counts = new ArrayList<>(kept(connection, from, to));
      for (LocalDate day = last; !day.isBefore(first); day = day.minusDays(1)) {
        if (known.contains(day)) {
          continue;
        }
        if (System.nanoTime() - start > patience.toNanos()) {
          return since(day.plusDays(1), counts);
        }
        List<DayCount> counted = counted(connection, day);
        counts.addAll(counted);
        if (begin(day.plusDays(1)).plus(SETTLED).isBefore(clock.instant())) {
          keep(connection, day, counted);
        }
      }
      return new Counted(from, counts);
    } catch (SQLException e) {
      throw new NotRecordedException(
          Reason.DATABASE_FAILED, "The database does not give records.", e);
    }
  }

  private static Counted since(LocalDate from, List<DayCount> counts) {
    return new Counted(from, counts.stream().filter(count -> !count.day().isBefore(from)).toList());
  }

  private static LocalDate later(LocalDate one, LocalDate two) {
    return one.isAfter(two) ? one : two;
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The day of the oldest record; the last of all days if there is none. */
  private LocalDate oldest(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT id FROM decision ORDER BY id LIMIT 1");
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? LocalDate.ofInstant(Entry.timeOf(Ids.read(database.kind(), row, 1)), zone)
          : LocalDate.MAX;
    }
  }

  private Set<LocalDate> known(Connection connection, LocalDate from, LocalDate to)
      throws SQLException {
    Set<LocalDate> known = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT day FROM counted_day WHERE zone = ? AND day >= ? AND day <= ?")) {
      between(select, from, to);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          known.add(LocalDate.ofEpochDay(rows.getLong(1)));
        }
      }
    }
    return known;
  }

  private List<DayCount> kept(Connection connection, LocalDate from, LocalDate to)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT "
                + COLUMNS
                + ", decisions, day FROM day_count WHERE zone = ? AND day >= ? AND day <= ?")) {
      between(select, from, to);
      try (ResultSet rows = select.executeQuery()) {
        List<DayCount> counts = new ArrayList<>();
        while (rows.next()) {
          counts.add(read(rows, LocalDate.ofEpochDay(rows.getLong(8))));
        }
        return counts;
      }
    }
  }

  private void between(PreparedStatement select, LocalDate from, LocalDate to) throws SQLException {
    select.setString(1, zone.getId());
    select.setLong(2, from.toEpochDay());
    select.setLong(3, to.toEpochDay());
  }

  private List<DayCount> counted(Connection connection, LocalDate day) throws SQLException {
    UUID first = Ids.first(begin(day));
    UUID end = Ids.first(begin(day.plusDays(1)));
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT "
                + COLUMNS
                + ", count(*) FROM decision WHERE id >= ? AND id < ? GROUP BY "
                + COLUMNS)) {
      Ids.set(database.kind(), select, 1, first);
      Ids.set(database.kind(), select, 2, end);
      try (ResultSet rows = select.executeQuery()) {
        List<DayCount> counts = new ArrayList<>();
        while (rows.next()) {
          counts.add(read(rows, day));
        }
        return counts;
      }
    }
  }

  private static DayCount read(ResultSet row, LocalDate day) throws SQLException {
    return new DayCount(
        day,
        row.getString(1),
        text(row, 2),
        text(row, 3),
        row.getString(4),
        Outcome.valueOf(row.getString(5)),
        text(row, 6),
        row.getLong(7));
  }

  private static @Nullable String text(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null || text.isEmpty() ? null : text;
  }

  /** Another instance may have counted the same day meanwhile. */
  private void keep(Connection connection, LocalDate day, List<DayCount> counts)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      if (mark(connection, day)) {
        insert(connection, counts);
      }
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private boolean mark(Connection connection, LocalDate day) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO counted_day (zone, day) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
      insert.setString(1, zone.getId());
      insert.setLong(2, day.toEpochDay());
      return insert.executeUpdate() == 1;
    }
  }

  private void insert(Connection connection, List<DayCount> counts) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO day_count ("
                + COLUMNS
                + ", decisions, day, zone) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (DayCount count : counts) {
        insert.setString(1, count.instrument());
        insert.setString(2, orEmpty(count.topic()));
        insert.setString(3, orEmpty(count.edition()));
        insert.setString(4, count.release());
        insert.setString(5, count.outcome().name());
        insert.setString(6, orEmpty(count.verdict()));
        insert.setLong(7, count.decisions());
        insert.setLong(8, count.day().toEpochDay());
        insert.setString(9, zone.getId());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
