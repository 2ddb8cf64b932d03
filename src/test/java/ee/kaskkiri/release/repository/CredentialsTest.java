package ee.kaskkiri.release.repository;

import static ee.kaskkiri.release.repository.People.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
  private final Path top;
  private final Path remote;
  private final GitServer server;

  CredentialsTest(@TempDir Path top) throws IOException {
    this.top = top;
    this.remote = People.git(top.resolve("remote.git"));
    People.commit(remote, "main", content("<a/>"));
    this.server = new GitServer(remote, "mari", "hunter2");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private RemoteRepository as(String userAndPassword) throws RepositoryException {
    RemoteAddress address = RemoteAddress.parse(server.address(userAndPassword));
    return new RemoteRepository(address, top.resolve("data"));
  }

  @Test
  void thoseInTheAddressAreUsed() throws Exception {
    RemoteRepository repository = as("mari:hunter2@");

    assertThat(repository.read().files().hash()).isEqualTo(content("<a/>").hash());
    People.commit(remote, "main", content("<b/>"));
    repository.look();
    assertThat(repository.read().files().hash()).isEqualTo(content("<b/>").hash());
  }

  @Test
  void wrongOnesAreAFaultThatDoesNotTellThem() throws Exception {
    RemoteRepository repository = as("mari:wrong-secret@");

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(repository::look)
        .withMessageContaining("http://" + server.hostAndPath() + ": cannot be fetched")
        .withMessageContaining("not authorized")
        .withMessageNotContaining("wrong-secret")
        .withMessageNotContaining("mari");
  }

  @Test
  void missingOnesAreAFault() throws Exception {
    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> as("").look())
        .withMessageContaining("not authorized");
  }

  @Test
  void anotherPasswordGoesOnWithWhatWasFetched() throws Exception {
    as("mari:hunter2@").look();
    server.password("fresh");

    RemoteRepository repository = as("mari:fresh@");

    assertThat(repository.read().files().hash()).isEqualTo(content("<a/>").hash());
    People.commit(remote, "main", content("<b/>"));
    repository.look();
    assertThat(repository.read().files().hash()).isEqualTo(content("<b/>").hash());
  }

  @Test
  void theyAreNeitherShownNorStored() throws Exception {
    RemoteRepository repository = as("mari:hunter2@");
    repository.look();

    assertThat(repository.describe()).doesNotContain("hunter2").doesNotContain("mari");
    try (Stream<Path> files = Files.walk(top.resolve("data"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("hunter2");
      }
    }
  }
}
