package ee.kaskkiri.record;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.Databases;
import ee.kaskkiri.database.SharedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 180, unit = TimeUnit.SECONDS)
class KillTest {
  /** Chosen so that kills fall before, during and after the first checkpoints of SQLite. */
  private static final int STEP = 37;

  /** Letters of a name. */
  private static final int WHOLE = 36;

  @Test
  void whatWasAcknowledgedOutlivesTwentyKillsOnSqlite(@TempDir Path directory) throws Exception {
    killed("", directory, 20);
  }

  @Test
  void whatWasAcknowledgedOutlivesKillsOnPostgresql(@TempDir Path directory) throws Exception {
    killed(SharedPostgres.fresh(), directory, 4);
  }

  private static void killed(String address, Path directory, int rounds) throws Exception {
    Databases.open(address, directory).close();
    List<UUID> acknowledged = new ArrayList<>();
    Process next = start(address, directory);
    try {
      for (int round = 1; round <= rounds; round++) {
        Process now = next;
        next = start(address, directory); // gets ready meanwhile
        acknowledged.addAll(killAfter(round * STEP, now));
      }
    } finally {
      next.destroyForcibly().waitFor();
    }
    try (Database database = Databases.openToRead(address, directory)) {
      Verification verification =
          new Verifier(database).verify(AnchorLog.EMPTY, VerifierWatch.NONE);
      assertThat(verification.fault()).isNull();
      assertThat(verification.chains()).isEqualTo(rounds);
      Records records = new StoredRecords(database);
      for (UUID id : acknowledged) {
        assertThat(records.find(id)).as("record %s", id).isPresent();
      }
    }
  }

  private static Process start(String address, Path directory) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Endless.class.getName(),
            address,
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Lets a process record until so many records are acknowledged, and ends it without a word. */
  private static List<UUID> killAfter(int count, Process process)
      throws IOException, InterruptedException {
    List<UUID> acknowledged = new ArrayList<>();
    try (BufferedReader lines = process.inputReader();
        OutputStream toIt = process.getOutputStream()) {
      toIt.write('\n');
      toIt.flush();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.length() < WHOLE) {
          break; // it was ended in the middle of a word
        }
        acknowledged.add(UUID.fromString(line));
        if (acknowledged.size() == count) {
          process.toHandle().destroyForcibly(); // what it said until then can still be read
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(count);
    return acknowledged;
  }
}
