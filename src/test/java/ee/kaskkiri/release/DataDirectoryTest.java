package ee.kaskkiri.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.kaskkiri.release.repository.RepositoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir private Path directory = Path.of("");

  private DataDirectory open() throws RepositoryException {
    return DataDirectory.open(directory, Clock.systemUTC());
  }

  @Test
  void onlyOneServiceHasIt() throws RepositoryException {
    try (DataDirectory first = open()) {
      assertThat(first.history().events()).isEmpty();
      assertThatExceptionOfType(RepositoryException.class)
          .isThrownBy(this::open)
          .withMessageContaining("another service");
    }
    open().close();
  }

  @Test
  void canBeOpenedOnceADamagedHistoryIsMended() throws IOException, RepositoryException {
    Path history = directory.resolve("releases.ndjson");
    Files.writeString(history, "no event\n");
    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(this::open)
        .withMessageContaining("line 1");

    Files.delete(history);

    open().close();
  }

  @Test
  void canBeOpenedOnceADamagedArchiveIsMended() throws IOException, RepositoryException {
    Path alien = Files.createDirectories(directory.resolve("releases.git")).resolve("alien");
    Files.writeString(alien, "x");
    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(this::open)
        .withMessageContaining("no Git repository");

    Files.delete(alien);

    open().close();
  }
}
