package ee.kaskkiri.release.repository;

import static ee.kaskkiri.release.repository.People.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteRepositoryTest {
  @TempDir private Path top = Path.of("");
  private Path remote = Path.of("");
  private Path data = Path.of("");

  @BeforeEach
  void aRemote() throws IOException {
    remote = People.git(top.resolve("remote.git"));
    data = top.resolve("data");
  }

  private RemoteRepository following(String branch) throws RepositoryException {
    return new RemoteRepository(RemoteAddress.parse(remote.toUri() + branch), data);
  }

  private String followed(RemoteRepository repository) throws RepositoryException {
    repository.look();
    return repository.read().files().hash();
  }

  private void away() throws IOException {
    Files.move(remote, top.resolve("away.git"));
  }

  private void back() throws IOException {
    Files.move(top.resolve("away.git"), remote);
  }

  /** Text that no compression makes small. */
  private static String large(long seed, int bytes) {
    byte[] random = new byte[bytes / 2];
    new Random(seed).nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  @Test
  void theHeadOfTheRemoteIsFollowed() throws Exception {
    People.commit(remote, "main", content("<a/>"));
    RemoteRepository repository = following("");
    assertThat(repository.read().files().hash()).isEqualTo(content("<a/>").hash());

    String commit = People.commit(remote, "main", content("<b/>"));

    assertThat(repository.read().files().hash()).isEqualTo(content("<a/>").hash());
    assertThat(repository.look()).isEqualTo(commit);
    assertThat(repository.read().files().hash()).isEqualTo(content("<b/>").hash());
    assertThat(repository.read().origin().commit()).isEqualTo(commit);
    assertThat(repository.read().origin().author()).isEqualTo("Mari Maasikas <mari@example.ee>");
  }

  @Test
  void aNamedBranchIsFollowed() throws Exception {
    People.commit(remote, "main", content("<a/>"));
    People.commit(remote, "draft/2021", content("<b/>"));

    assertThat(followed(following("#draft/2021"))).isEqualTo(content("<b/>").hash());
    assertThat(followed(following("#main"))).isEqualTo(content("<a/>").hash());
  }

  @Test
  void ofTwoCommitsBetweenTwoLooksTheNewestCounts() throws Exception {
    People.commit(remote, "main", content("<a/>"));
    RemoteRepository repository = following("");
    repository.look();
    People.commit(remote, "main", content("<broken"));
    People.commit(remote, "main", content("<c/>"));

    assertThat(followed(repository)).isEqualTo(content("<c/>").hash());
  }

  @Test
  void aRemoteThatIsAwayLeavesWhatWasFetched() throws Exception {
    People.commit(remote, "main", content("<a/>"));
    RemoteRepository repository = following("");
    repository.look();
    away();

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(repository::look)
        .withMessageContaining("remote.git")
        .withMessageContaining("cannot be fetched");
    assertThat(repository.read().files().hash()).isEqualTo(content("<a/>").hash());
    assertThat(following("").read().files().hash()).isEqualTo(content("<a/>").hash());

    back();
    People.commit(remote, "main", content("<b/>"));
    assertThat(followed(repository)).isEqualTo(content("<b/>").hash());
  }

  @Test
  void aRemoteThatIsAwayAtTheVeryFirstStartIsAnError() {
    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(
            () ->
                new RemoteRepository(RemoteAddress.parse("https://127.0.0.1:1/rules.git"), data)
                    .read())
        .withMessageContaining("https://127.0.0.1:1/rules.git: cannot be fetched")
        .withMessageContaining("refused")
        .withMessageContaining("see whether its server runs");
  }

  @Test
  void aBranchThatTheRemoteDoesNotHaveIsNamedWithThoseItHas() throws Exception {
    People.commit(remote, "main", content("<a/>"));
    People.commit(remote, "next", content("<a/>"));

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> following("#law").read())
        .withMessageContaining("has no branch 'law'")
        .withMessageContaining("main, next");
  }

  @Test
  void aBranchThatIsDeletedLeavesWhatWasFetched() throws Exception {
    People.commit(remote, "main", content("<a/>"));
    People.commit(remote, "next", content("<b/>"));
    RemoteRepository repository = following("#next");
    repository.look();
    Files.delete(remote.resolve("refs/heads/next"));

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(repository::look)
        .withMessageContaining("has no branch 'next'");
    assertThat(repository.read().files().hash()).isEqualTo(content("<b/>").hash());
  }

  @Test
  void anEmptyRemoteSaysSo() {
    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> following("").read())
        .withMessageContaining("has no commit. Push the rule files.");
  }

  @Test
  void aForcePushIsFollowed() throws Exception {
    People.commit(remote, "main", content("<a/>"));
    People.commit(remote, "main", content("<b/>"));
    RemoteRepository repository = following("");
    repository.look();
    People.replace(remote, "main", content("<c/>"));

    assertThat(followed(repository)).isEqualTo(content("<c/>").hash());
  }

  @Test
  void aRemoteThatWasMadeAnewWithAnotherHistoryIsFollowed() throws Exception {
    People.commit(remote, "main", content("<a/>"));
    RemoteRepository repository = following("");
    repository.look();
    away();
    People.git(remote);
    People.commit(remote, "main", content("<b/>"));

    assertThat(followed(repository)).isEqualTo(content("<b/>").hash());
  }

  @Test
  void whatWasFetchedFromOneRemoteIsNotTakenForAnothers() throws Exception {
    People.commit(remote, "main", content("<a/>"));
    following("").look();
    RemoteRepository other =
        new RemoteRepository(
            RemoteAddress.parse(top.resolve("other.git").toUri().toString()), data);

    assertThatExceptionOfType(RepositoryException.class).isThrownBy(other::read);
  }

  @Test
  void whatAKilledProcessLeftDoesNotHinder() throws Exception {
    People.commit(remote, "main", content("<a/>"));
    RemoteRepository repository = following("");
    repository.look();
    Path clone = data.resolve("remote");
    Path ref = clone.resolve(RemoteAddress.parse(remote.toUri().toString()).localRef());
    Files.createFile(ref.resolveSibling("tip.lock"));
    Files.createFile(clone.resolve("packed-refs.lock"));
    Files.createFile(clone.resolve("config.lock"));
    Files.createFile(clone.resolve("FETCH_HEAD.lock"));
    Files.write(clone.resolve("objects/incoming_1.pack"), new byte[100]);
    People.commit(remote, "main", content("<b/>"));

    assertThat(followed(repository)).isEqualTo(content("<b/>").hash());
    try (Stream<Path> left = Files.walk(clone)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("incoming_"))
          .filteredOn(name -> name.endsWith(".lock"))
          .containsExactly("kaskkiri.lock");
    }
  }

  @Test
  void aCloneThatWasHalfMadeIsMadeAnew() throws Exception {
    People.commit(remote, "main", content("<a/>"));
    People.save(data, ".remote.new/HEAD", "ref: re");

    assertThat(followed(following(""))).isEqualTo(content("<a/>").hash());
  }

  @Test
  void aCloneThatCannotBeWrittenStaysReadableAndIsFetchedIntoLater() throws Exception {
    People.commit(remote, "main", content("<a/>"));
    RemoteRepository repository = following("");
    repository.look();
    People.commit(remote, "main", content("<b/>"));
    Path packs = data.resolve("remote/objects/pack");
    Path aside = data.resolve("packs");
    Files.move(packs, aside);
    Files.createFile(packs);

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(repository::look)
        .withMessageContaining("cannot be fetched");

    Files.delete(packs);
    Files.move(aside, packs);
    assertThat(repository.read().files().hash()).isEqualTo(content("<a/>").hash());
    assertThat(followed(repository)).isEqualTo(content("<b/>").hash());
  }

  @Test
  void aDiskThatIsFullWhileFetchingLosesNothing() throws Exception {
    Files.createDirectories(data);
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", data.toString()))
        .as("mounting a small disk needs the rights of root")
        .isZero();
    try {
      People.commit(remote, "main", content("<a/>"));
      RemoteRepository repository = following("");
      repository.look();
      People.commit(remote, "main", content(large(1, 8 << 20)));

      assertThatExceptionOfType(RepositoryException.class)
          .isThrownBy(repository::look)
          .withMessageContaining("No space left on device");
      assertThat(repository.read().files().hash()).isEqualTo(content("<a/>").hash());

      assertThat(run("mount", "-o", "remount,size=64m", data.toString())).isZero();
      assertThat(followed(repository)).isEqualTo(content(large(1, 8 << 20)).hash());
    } finally {
      run("umount", data.toString());
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).start().waitFor();
  }

  @Test
  void manyFetchesDoNotPileUpPacks() throws Exception {
    RemoteRepository repository = following("");
    for (int i = 0; i < 60; i++) {
      People.commit(remote, "main", content("<a>" + i + "</a>"));
      repository.look();
    }

    assertThat(repository.read().files().hash()).isEqualTo(content("<a>59</a>").hash());
    try (Repository clone = OwnGit.open(data.resolve("remote"));
        Stream<Path> packs = Files.list(clone.getDirectory().toPath().resolve("objects/pack"))) {
      assertThat(packs.filter(path -> path.toString().endsWith(".pack")).count()).isLessThan(56);
    }
  }

  @Test
  void nothingIsWrittenWhileNothingChanges() throws Exception {
    People.commit(remote, "main", content("<a/>"));
    RemoteRepository repository = following("");
    repository.look();
    Files.deleteIfExists(data.resolve("remote/FETCH_HEAD"));

    repository.look();

    assertThat(data.resolve("remote/FETCH_HEAD")).doesNotExist();
  }
}
