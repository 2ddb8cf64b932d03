package ee.kaskkiri.release.repository;

import static ee.kaskkiri.release.repository.People.RULES;
import static ee.kaskkiri.release.repository.People.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.kaskkiri.rules.FileTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoriesTest {
  @TempDir private Path top = Path.of("");

  private RuleRepository open(String address) throws RepositoryException {
    return Repositories.open(address, top, Path.of("data"));
  }

  private Path workTree(String name) throws IOException {
    Path work = top.resolve(name);
    OwnGit.create(work.resolve(".git"), work).close();
    People.commit(work.resolve(".git"), "main", content("<committed/>"));
    return work;
  }

  @Test
  void withoutAnAddressThePackagedRulesLieInTheDataDirectory() throws Exception {
    try (RuleRepository repository = open(" ")) {
      assertThat(repository.read().files().hash()).isEqualTo(FileTree.packaged().hash());
    }
    assertThat(top.resolve("data/repository/rules")).isDirectory();
  }

  @Test
  void aPlainDirectoryIsReadAsItLiesThereAndNothingElseIsWritten() throws Exception {
    People.save(top.resolve("plain"), RULES, "<a/>");

    try (RuleRepository repository = open("plain")) {
      assertThat(repository.read().files().hash()).isEqualTo(content("<a/>").hash());
      assertThat(repository.describe()).isEqualTo("directory " + top.resolve("plain"));
    }
    assertThat(top.resolve("data")).doesNotExist();
  }

  @Test
  void aWorkTreeIsReadByItsCommits() throws Exception {
    Path work = workTree("work");
    People.save(work, RULES, "<draft/>");

    try (RuleRepository repository = open(work.toString())) {
      assertThat(repository.read().files().hash()).isEqualTo(content("<committed/>").hash());
      assertThat(repository.describe()).isEqualTo("Git repository " + work);
    }
  }

  @Test
  void aDirectoryInsideAWorkTreeIsAPlainOne() throws Exception {
    Path work = workTree("work");
    People.save(work.resolve("part"), RULES, "<draft/>");

    try (RuleRepository repository = open("work/part")) {
      assertThat(repository.read().files().text(RULES)).contains("<draft/>");
    }
  }

  @Test
  void anAddressWithASchemeIsARemote() throws Exception {
    Path work = workTree("work");

    try (RuleRepository repository = open(work.toUri() + "#main")) {
      assertThat(repository.read().files().hash()).isEqualTo(content("<committed/>").hash());
      assertThat(repository.describe()).startsWith("Git remote file:").endsWith("#main");
    }
    assertThat(top.resolve("data/remote")).isDirectory();
  }

  @Test
  void aWaveIsTheHomeOfTheUser() {
    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> open("~/no such rules"))
        .withMessageContaining(System.getProperty("user.home") + "/no such rules: does not exist");
  }

  @Test
  void whatIsNoDirectorySaysSo() {
    People.save(top, "file", "x");

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> open("file"))
        .withMessageContaining("is no directory. Name a directory that holds the folder 'rules'");
  }

  @Test
  void aChangedFileIsHeardOf() throws Exception {
    Path plain = top.resolve("plain");
    People.save(plain, RULES, "<a/>");
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    RepositoryListener listener =
        new RepositoryListener() {
          @Override
          public void changed(Snapshot snapshot) {
            heard.add(snapshot.files().text(RULES).orElseThrow());
          }

          @Override
          public void away(RepositoryException why) {
            heard.add(why.wrong());
          }

          @Override
          public void back() {
            heard.add("back");
          }
        };
    RuleRepository repository = open("plain");
    String known = repository.read().files().hash();

    try (RepositoryWatch watch =
        new RepositoryWatch(repository, known, listener, Clock.systemUTC())) {
      watch.start(Duration.ofMillis(20));
      People.save(plain, RULES, "<changed/>");

      assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo("<changed/>");
    }
  }
}
