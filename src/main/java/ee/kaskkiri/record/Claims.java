package ee.kaskkiri.record;

import ee.kaskkiri.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What keys stand for. */
final class Claims {
  private record Wanted(Job job, Claim claim, UUID id) {
    private static final Comparator<Wanted> ORDER =
        Comparator.comparing((Wanted wanted) -> wanted.claim().caller())
            .thenComparing(wanted -> wanted.claim().key());
  }

  private Claims() {}

  /**
   * Claims keys that nobody claimed yet, in an order that all writers share, lest two of them wait
   * for each other.
   */
  static void make(Connection connection, Database.Kind kind, List<Job> jobs) throws SQLException {
    List<Wanted> wanted = wanted(jobs);
    if (wanted.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO claim (caller, key, fingerprint, status, answer, id)"
                + " VALUES (?,?,?,?,?,?) ON CONFLICT (caller, key) DO NOTHING")) {
      for (Wanted one : wanted) {
        insert.setString(1, one.claim().caller());
        insert.setString(2, one.claim().key());
        insert.setString(3, one.claim().fingerprint());
        insert.setInt(4, one.claim().status());
        insert.setBytes(5, one.claim().answer().bytes());
        Ids.set(kind, insert, 6, one.id());
        insert.addBatch();
      }
      IdentityHashMap<Job, List<Claim>> earlier = new IdentityHashMap<>();
      int[] made = insert.executeBatch();
      for (int i = 0; i < made.length; i++) {
        List<Claim> found = earlier.computeIfAbsent(wanted.get(i).job(), job -> new ArrayList<>());
        if (made[i] == 0) {
          Claim claim = wanted.get(i).claim();
          find(connection, claim.caller(), claim.key()).ifPresent(found::add);
        }
      }
      earlier.forEach(Job::earlier);
    }
  }

  private static List<Wanted> wanted(List<Job> jobs) {
    List<Wanted> wanted = new ArrayList<>();
    for (Job job : jobs) {
      for (Claim claim : job.claims()) {
        wanted.add(new Wanted(job, claim, job.drafts().get(0).entry().id()));
      }
    }
    wanted.sort(Wanted.ORDER);
    return wanted;
  }

  static Optional<Claim> find(Connection connection, String caller, String key)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT fingerprint, status, answer FROM claim WHERE caller = ? AND key = ?")) {
      select.setString(1, caller);
      select.setString(2, key);
      try (ResultSet result = select.executeQuery()) {
        return result.next()
            ? Optional.of(
                new Claim(
                    caller,
                    key,
                    result.getString(1),
                    result.getInt(2),
                    Content.of(result.getBytes(3))))
            : Optional.empty();
      }
    }
  }
}
