package ee.kaskkiri.release.repository;

import static ee.kaskkiri.release.repository.People.CASES;
import static ee.kaskkiri.release.repository.People.RULES;
import static ee.kaskkiri.release.repository.People.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryRepositoryTest {
  @TempDir private Path directory = Path.of("");

  /** What happens in the moments between two readings, one after the other. */
  private final Deque<Runnable> between = new ArrayDeque<>();

  private DirectoryRepository repository = new DirectoryRepository(directory, () -> {});

  @BeforeEach
  void oneRule() {
    People.save(directory, RULES, "<a/>");
    repository =
        new DirectoryRepository(
            directory,
            () -> {
              if (!between.isEmpty()) {
                between.remove().run();
              }
            });
  }

  private void move(String from, String to) {
    try {
      Files.move(directory.resolve(from), directory.resolve(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theFilesCountAsTheyLieThere() throws Exception {
    FileTime time = FileTime.from(People.TIME);
    Files.setLastModifiedTime(directory.resolve(RULES), time);

    Snapshot snapshot = repository.read();

    assertThat(snapshot.files().hash()).isEqualTo(content("<a/>").hash());
    assertThat(snapshot.origin()).isEqualTo(Origin.directory(People.TIME));
  }

  @Test
  void aHalfWrittenFileIsNotReadBeforeItIsWhole() throws Exception {
    People.save(directory, RULES, "<b");
    between.add(() -> People.save(directory, RULES, "<b><c/>"));
    between.add(() -> People.save(directory, RULES, "<b><c/></b>"));

    assertThat(repository.read().files().text(RULES)).contains("<b><c/></b>");
  }

  @Test
  void aFolderThatIsBeingRenamedIsWaitedFor() throws Exception {
    move("rules", "rules-old");
    between.add(() -> move("rules-old", "rules"));

    assertThat(repository.read().files().hash()).isEqualTo(content("<a/>").hash());
  }

  @Test
  void aRenamedFileIsAnotherContent() throws Exception {
    String before = repository.look();
    move(RULES, "rules/demo/2020-01-01/b.dmn");

    assertThat(repository.look()).isNotEqualTo(before);
    assertThat(repository.read().files().paths()).containsExactly("rules/demo/2020-01-01/b.dmn");
  }

  @Test
  void filesThatNeverRestAreSaidToBeSo() {
    for (int i = 0; i < 100; i++) {
      String text = "<a>" + i + "</a>";
      between.add(() -> People.save(directory, RULES, text));
    }

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(repository::read)
        .withMessageContaining("its files change all the time");
  }

  @Test
  void rulesThatAreGoneAreNoEmptyRelease() {
    move("rules", "away");

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(repository::read)
        .withMessageContaining("it has no folder 'rules'");
  }

  @Test
  void aDirectoryThatIsGoneSaysSo() throws IOException {
    Path gone = directory.resolve("gone");

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> new DirectoryRepository(gone, () -> {}).read())
        .withMessageContaining("no such directory");
  }

  @Test
  void capitalLettersOfTheFolderAreNamed() {
    move("rules", "Rules");

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(repository::read)
        .withMessageContaining("only 'Rules'; capital letters count");
  }

  @Test
  void namesThatDifferInCapitalLettersOnlyAreRefused() {
    People.save(directory, "rules/demo/2020-01-01/A.dmn", "<a/>");

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(repository::read)
        .withMessageContaining("look the same to some file systems");
  }

  @Test
  void everySavedFileAndEveryNewFolderChangesTheSign() {
    String first = repository.look();
    People.save(directory, RULES, "<longer/>");
    String second = repository.look();
    People.save(directory, CASES, "cases: []");
    String third = repository.look();

    assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
    assertThat(repository.look()).isEqualTo(third);
  }

  @Test
  void aFileThatIsOlderThanTheOneBeforeIsAChangeToo() throws Exception {
    String before = repository.look();
    People.save(directory, RULES, "<b/>");
    Files.setLastModifiedTime(directory.resolve(RULES), FileTime.from(People.TIME));

    assertThat(repository.look()).isNotEqualTo(before);
  }

  @Test
  void aDirectoryThatCannotBeReadHasASignOfItsOwn() {
    String whole = repository.look();
    move("rules", "away");
    String broken = repository.look();
    move("away", "rules");

    assertThat(broken).isNotEqualTo(whole);
    assertThat(repository.look()).isEqualTo(whole);
  }

  @Test
  void whatAnEditorLeavesBehindIsNoContent() throws Exception {
    String before = repository.look();
    for (String name :
        List.of(
            "a.dmn~", ".a.dmn.swp", "#a.dmn#", "a.dmn.tmp", "a.dmn___jb_tmp___", "a.dmn.part")) {
      People.save(directory, "rules/demo/2020-01-01/" + name, "half");
    }

    assertThat(repository.read().files().paths()).containsExactly(RULES);
    assertThat(repository.look()).isEqualTo(before);
  }

  @Test
  void aLinkThatStaysInsideIsFollowed() throws Exception {
    move("rules", "data-1");
    Files.createSymbolicLink(directory.resolve("rules"), Path.of("data-1"));

    assertThat(repository.read().files().hash()).isEqualTo(content("<a/>").hash());
  }

  @Test
  void aLinkThatLeavesTheDirectoryIsRefused(@TempDir Path elsewhere) throws Exception {
    People.save(elsewhere, "secret", "x");
    Path link = directory.resolve("rules/demo/2020-01-01/b.dmn");
    Files.createSymbolicLink(link, elsewhere.resolve("secret"));

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(repository::read)
        .withMessageContaining("rules/demo/2020-01-01/b.dmn is a link that leaves the directory");
  }

  @Test
  void aFolderThatIsALinkOutOfTheDirectoryIsRefused(@TempDir Path elsewhere) throws Exception {
    Files.createSymbolicLink(directory.resolve("test-data"), elsewhere);

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(repository::read)
        .withMessageContaining("test-data is a link that leaves the directory");
  }

  @Test
  void linksThatGoRoundInCirclesAreRefused() throws Exception {
    Files.createSymbolicLink(directory.resolve("rules/demo/again"), Path.of(".."));

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(repository::read)
        .withMessageContaining("rules/demo/again is a link to a folder that it lies in");
  }

  @Test
  void aLinkToNothingIsRefused() throws Exception {
    Files.createSymbolicLink(directory.resolve("rules/demo/b.dmn"), Path.of("nothing"));

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(repository::read)
        .withMessageContaining("rules/demo/b.dmn");
  }

  @Test
  void aPipeIsRefusedAndNotWaitedFor() throws Exception {
    Path pipe = directory.resolve("rules/demo/2020-01-01/b.dmn");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(repository::read)
        .withMessageContaining("rules/demo/2020-01-01/b.dmn is a pipe, a socket or a device");
  }

  @Test
  void aFileOfTenMegabytesIsRead() throws Exception {
    String large = "# padding\n".repeat(1 << 20);
    People.save(directory, CASES, large);

    assertThat(repository.read().files().text(CASES)).contains(large);
  }

  @Test
  void aFileThatWouldFillTheMemoryIsRefused() throws Exception {
    try (var file = new RandomAccessFile(directory.resolve(RULES).toFile(), "rw")) {
      file.setLength(1L << 40);
    }

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(repository::read)
        .withMessageContaining(RULES + " has 1099511627776 bytes");
  }
}
