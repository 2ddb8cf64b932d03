package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.record.NotRecordedException.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long decisions took, by topic. */
public final class Durations {
  private static final int HUNDRED = 100;

  private final Database database;

  /** Of the records of a database. */
  public Durations(Database database) {
    this.database = database;
  }

  /**
   * How long the decisions of a topic took.
   *
   * @param instrument which act or measure
   * @param topic which question
   * @param decisions how many were looked at
   * @param median half of them took no longer
   * @param p99 of a hundred, one took longer
   */
  public record OfTopic(
      String instrument, String topic, int decisions, Duration median, Duration p99) {}

  private record Name(String instrument, String topic) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      int first = instrument.compareTo(other.instrument);
      return first == 0 ? topic.compareTo(other.topic) : first;
    }
  }

  /**
   * Looks at the newest decisions of a time.
   *
   * @param most how many are looked at
   * @throws NotRecordedException if the database does not answer
   */
  public List<OfTopic> newest(Instant from, Instant before, int most) throws NotRecordedException {
    Map<Name, List<Long>> byTopic = new TreeMap<>();
    try (Connection connection = database.connect();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT instrument, topic, duration FROM decision WHERE id >= ? AND id < ?"
                    + " AND outcome = 'DECIDED' AND topic IS NOT NULL ORDER BY id DESC LIMIT "
                    + most)) {
      Ids.set(database.kind(), select, 1, Ids.first(from));
      Ids.set(database.kind(), select, 2, Ids.first(before));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          byTopic
              .computeIfAbsent(
                  new Name(rows.getString(1), rows.getString(2)), name -> new ArrayList<>())
              .add(rows.getLong(3));
        }
      }
    } catch (SQLException e) {
      throw new NotRecordedException(
          Reason.DATABASE_FAILED, "The database does not give records.", e);
    }
    return byTopic.entrySet().stream()
        .map(topic -> of(topic.getKey(), topic.getValue().stream().sorted().toList()))
        .toList();
  }

  private static OfTopic of(Name name, List<Long> sorted) {
    return new OfTopic(
        name.instrument(),
        name.topic(),
        sorted.size(),
        at(sorted, HUNDRED / 2),
        at(sorted, HUNDRED - 1));
  }

  /** The least value that so many of a hundred do not exceed. */
  private static Duration at(List<Long> sorted, int percent) {
    int rank = (sorted.size() * percent + HUNDRED - 1) / HUNDRED;
    return Duration.ofNanos(sorted.get(rank - 1));
  }
}
