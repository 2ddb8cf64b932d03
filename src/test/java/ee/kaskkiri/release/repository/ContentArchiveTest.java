package ee.kaskkiri.release.repository;

import static ee.kaskkiri.release.repository.People.CASES;
import static ee.kaskkiri.release.repository.People.RULES;
import static ee.kaskkiri.release.repository.People.bytes;
import static ee.kaskkiri.release.repository.People.content;
import static ee.kaskkiri.release.repository.People.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.kaskkiri.rules.FileTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentArchiveTest {
  @TempDir private Path data = Path.of("");
  private Path git = Path.of("");

  @BeforeEach
  void directory() {
    git = data.resolve("releases.git");
  }

  private ContentArchive archive() throws RepositoryException {
    return ContentArchive.open(data);
  }

  private static List<String> hashes(List<FileTree> contents) {
    return contents.stream().map(FileTree::hash).sorted().toList();
  }

  @Test
  void whatIsKeptComesBackByteForByteAfterARestart() throws Exception {
    FileTree odd =
        FileTree.of(
            Map.of(
                RULES, new byte[] {0, 13, 10, -1}, CASES, bytes(""), "rules/õ/ä.dmn", bytes("ö")));
    archive().keep(odd);

    FileTree found = archive().find(odd.hash()).orElseThrow();

    assertThat(found.hash()).isEqualTo(odd.hash());
    assertThat(found.content(RULES)).contains(new byte[] {0, 13, 10, -1});
    assertThat(found.paths()).containsExactlyElementsOf(odd.paths());
  }

  @Test
  void anArchiveBeginsEmpty() throws Exception {
    assertThat(archive().ids()).isEmpty();
    assertThat(archive().find(content("<a/>").hash())).isEmpty();
    assertThat(archive().complete("")).isEmpty();
  }

  @Test
  void keepingTwiceKeepsOnce() throws Exception {
    archive().keep(content("<a/>"));
    archive().keep(content("<a/>"));

    assertThat(archive().ids()).containsExactly(content("<a/>").hash());
  }

  @Test
  void equalFilesAreStoredOnce() throws Exception {
    String large = "# cases\n".repeat(10_000);
    for (int i = 0; i < 20; i++) {
      archive().keep(tree(RULES, "<a>" + i + "</a>", CASES, large));
    }

    try (Stream<Path> objects = Files.walk(git.resolve("objects"))) {
      // 1 case file, its 3 folders; 20 times 1 rule file, its 3 folders and the root
      assertThat(objects.filter(Files::isRegularFile)).hasSize(4 + 20 * 5);
    }
  }

  @Test
  void aBeginningThatFitsOneIsCompleted() throws Exception {
    List<FileTree> contents =
        IntStream.range(0, 40).mapToObj(number -> content("<a>" + number + "</a>")).toList();
    for (FileTree one : contents) {
      archive().keep(one);
    }
    String one = contents.get(7).hash();
    String ambiguous =
        IntStream.range(0, 16)
            .mapToObj(Integer::toHexString)
            .filter(digit -> hashes(contents).stream().filter(h -> h.startsWith(digit)).count() > 1)
            .findFirst()
            .orElseThrow();

    assertThat(archive().ids()).isEqualTo(hashes(contents));
    assertThat(archive().complete(one.substring(0, 12))).contains(one);
    assertThat(archive().complete(one)).contains(one);
    assertThat(archive().complete(ambiguous)).isEmpty();
    assertThat(archive().complete("xyz")).isEmpty();
  }

  @Test
  void aNameThatIsNoHashFindsNothing() throws Exception {
    archive().keep(content("<a/>"));

    assertThat(archive().find("../../HEAD")).isEmpty();
    assertThat(archive().find(content("<a/>").hash().substring(0, 20))).isEmpty();
    assertThat(archive().find("")).isEmpty();
  }

  @Test
  void contentThatIsSomethingElseThanItsNameSaysIsNeverGivenOut() throws Exception {
    archive().keep(content("<a/>"));
    archive().keep(content("<b/>"));
    try (Repository repository = OwnGit.open(git)) {
      RefUpdate update = repository.updateRef("refs/releases/" + content("<a/>").hash());
      update.setNewObjectId(
          repository.exactRef("refs/releases/" + content("<b/>").hash()).getObjectId());
      update.forceUpdate();
    }

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> archive().find(content("<a/>").hash()))
        .withMessageContaining("is damaged")
        .withMessageContaining("backup");
    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> archive().keep(content("<a/>")));
    assertThat(archive().find(content("<b/>").hash())).isPresent();
  }

  @Test
  void anObjectThatWasCutShortIsNoticed() throws Exception {
    archive().keep(content("<a/>"));
    Path cut;
    try (Repository repository = OwnGit.open(git)) {
      String name = repository.newObjectInserter().idFor(Constants.OBJ_BLOB, bytes("<a/>")).name();
      cut = git.resolve("objects/" + name.substring(0, 2) + "/" + name.substring(2));
    }
    assertThat(cut.toFile().setWritable(true)).isTrue();
    Files.write(cut, new byte[0]);

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> archive().find(content("<a/>").hash()))
        .withMessageContaining(content("<a/>").hash());
  }

  @Test
  void whatAKilledProcessLeftDoesNotHinder() throws Exception {
    archive().keep(content("<a/>"));
    Path names = git.resolve("refs/releases");
    Files.createFile(names.resolve(content("<b/>").hash() + ".lock"));
    Files.createFile(git.resolve("packed-refs.lock"));
    Files.createFile(git.resolve("objects/noz123.tmp"));
    Files.createDirectories(data.resolve(".releases.git.new/objects"));

    archive().keep(content("<b/>"));

    assertThat(archive().ids()).isEqualTo(hashes(List.of(content("<a/>"), content("<b/>"))));
    assertThat(git.resolve("objects/noz123.tmp")).doesNotExist();
  }

  @Test
  void anArchiveThatWasHalfMadeIsMadeAnew() throws Exception {
    Files.createDirectories(data.resolve(".releases.git.new/objects"));
    Files.writeString(data.resolve(".releases.git.new/HEAD"), "ref: re");

    archive().keep(content("<a/>"));

    assertThat(archive().ids()).hasSize(1);
    assertThat(data.resolve(".releases.git.new")).doesNotExist();
  }

  @Test
  void aStrangeDirectoryInItsPlaceIsLeftAlone() throws Exception {
    People.save(git, "notes.txt", "mine");

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(this::archive)
        .withMessageContaining("is no Git repository")
        .withMessageContaining("Move it away");
    assertThat(git.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void manyThreadsMayKeepAndFindAtOnce() throws Exception {
    ContentArchive archive = archive();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Boolean>> kept = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      FileTree one = content("<a>" + i % 20 + "</a>");
      kept.add(
          threads.submit(
              () -> {
                archive.keep(one);
                return archive.find(one.hash()).isPresent();
              }));
    }
    threads.shutdown();

    for (Future<Boolean> one : kept) {
      assertThat(one.get()).isTrue();
    }
    assertThat(archive.ids()).hasSize(20);
  }

  @Test
  void tidyingUpLosesNothing() throws Exception {
    List<FileTree> contents =
        IntStream.range(0, 12).mapToObj(number -> content("<a>" + number + "</a>")).toList();
    for (FileTree one : contents) {
      archive().keep(one);
    }
    try (Git tidied = new Git(OwnGit.open(git))) {
      tidied.gc().setExpire(People.TIME.plusSeconds(1L << 32)).call();
    }

    try (Stream<Path> objects = Files.walk(git.resolve("objects"))) {
      assertThat(objects.filter(path -> path.toString().endsWith(".pack"))).isNotEmpty();
    }
    assertThat(new TreeSet<>(archive().ids())).isEqualTo(new TreeSet<>(hashes(contents)));
    for (FileTree one : contents) {
      assertThat(archive().find(one.hash())).isPresent();
    }
    archive().keep(content("<new/>"));
    assertThat(archive().ids()).hasSize(13);
  }
}
