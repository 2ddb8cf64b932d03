package ee.kaskkiri.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.database.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DiskFullTest {
  private static final int SIZE = 24 << 20;

  @Test
  void aFullDiskRefusesRecordsUntilThereIsRoom(@TempDir Path directory) throws Exception {
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", directory.toString()));
    try {
      fill(directory);
    } finally {
      run("umount", "-l", directory.toString());
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // there is no such command
    }
  }

  private static void fill(Path directory) throws Exception {
    Path ballast = directory.resolve("ballast");
    Files.write(ballast, new byte[SIZE / 2]);
    List<UUID> acknowledged = new ArrayList<>();
    try (Database database = Databases.open("", directory);
        GroupWriter writer = Samples.writer(database)) {
      int refused = 0;
      while (refused < 3) {
        Entry entry = Samples.large();
        try {
          writer.record(List.of(entry), null);
          acknowledged.add(entry.id());
        } catch (NotRecordedException e) {
          assertThat(e.reason()).isEqualTo(NotRecordedException.Reason.DATABASE_FAILED);
          refused++;
        }
      }
      assertThat(writer.state().healthy()).isFalse();
      Files.delete(ballast);
      Wait.until(() -> writer.state().healthy());
      Entry entry = Samples.large();
      writer.record(List.of(entry), null);
      acknowledged.add(entry.id());

      Records records = new StoredRecords(database);
      for (UUID id : acknowledged) {
        assertThat(records.find(id)).isPresent();
      }
      Verification verification =
          new Verifier(database).verify(AnchorLog.EMPTY, VerifierWatch.NONE);
      assertThat(verification.fault()).isNull();
      assertThat(verification.records()).isEqualTo(acknowledged.size());
    }
  }
}
