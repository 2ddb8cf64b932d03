package ee.kaskkiri.release.repository;

import static ee.kaskkiri.release.repository.People.RULES;
import static ee.kaskkiri.release.repository.People.bytes;
import static ee.kaskkiri.release.repository.People.content;
import static ee.kaskkiri.release.repository.People.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.kaskkiri.rules.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalGitRepositoryTest {
  @TempDir private Path top = Path.of("");
  private Path git = Path.of("");

  @BeforeEach
  void aWorkTree() throws IOException {
    git = top.resolve(".git");
    OwnGit.create(git, top).close();
  }

  private Snapshot read() throws RepositoryException {
    return new LocalGitRepository(top).read();
  }

  /** Commits one entry of any kind beside a rule file. */
  private void commitEntry(String path, FileMode mode) throws IOException {
    try (Repository repository = OwnGit.open(git);
        ObjectInserter inserter = repository.newObjectInserter()) {
      DirCache index = DirCache.newInCore();
      DirCacheBuilder builder = index.builder();
      DirCacheEntry file = new DirCacheEntry(RULES);
      file.setFileMode(FileMode.REGULAR_FILE);
      file.setObjectId(inserter.insert(Constants.OBJ_BLOB, bytes("<a/>")));
      builder.add(file);
      DirCacheEntry other = new DirCacheEntry(path);
      other.setFileMode(mode);
      other.setObjectId(
          mode == FileMode.GITLINK
              ? ObjectId.fromString("1234567890123456789012345678901234567890")
              : inserter.insert(Constants.OBJ_BLOB, bytes("/etc/passwd")));
      builder.add(other);
      builder.finish();
      ObjectId commit = People.insert(inserter, index.writeTree(inserter), null);
      RefUpdate update = repository.updateRef("refs/heads/main");
      update.setNewObjectId(commit);
      update.forceUpdate();
    }
  }

  @Test
  void whatIsCommittedIsTheContentAndSaysWhoAndWhyAndWhen() throws Exception {
    String commit = People.commit(git, "main", content("<a/>"));

    Snapshot snapshot = read();

    assertThat(snapshot.files().hash()).isEqualTo(content("<a/>").hash());
    assertThat(snapshot.origin())
        .isEqualTo(
            new Origin(
                commit,
                "Mari Maasikas <mari@example.ee>",
                "Raise the rate\n\nAs decided.",
                People.TIME));
  }

  @Test
  void whatIsNotCommittedIsNotLaw() throws Exception {
    People.commit(git, "main", content("<a/>"));
    People.save(top, RULES, "<b/>");

    assertThat(read().files().text(RULES)).contains("<a/>");
  }

  @Test
  void aBareRepositoryIsReadTheSameWay() throws Exception {
    Path bare = People.git(top.resolve("bare"));
    People.commit(bare, "main", content("<a/>"));

    assertThat(new LocalGitRepository(bare).read().files().hash())
        .isEqualTo(content("<a/>").hash());
  }

  @Test
  void theSignIsTheCommitAndFollowsItAtOnce() throws Exception {
    LocalGitRepository repository = new LocalGitRepository(top);
    for (int i = 0; i < 20; i++) {
      String commit = People.commit(git, "main", content("<a>" + i + "</a>"));

      assertThat(repository.look()).isEqualTo(commit);
      assertThat(repository.read().files().text(RULES)).contains("<a>" + i + "</a>");
    }
  }

  @Test
  void bytesStayAsTheyWereCommittedWhateverTheConfigurationSays() throws Exception {
    FileTree files = tree(RULES, "one\r\ntwo\nthree\r", ".gitattributes", "* text=auto eol=crlf\n");
    People.commit(git, "main", files);
    Files.writeString(git.resolve("config"), "[core]\n\tautocrlf = true\n\teol = crlf\n");

    assertThat(read().files().content(RULES)).contains(bytes("one\r\ntwo\nthree\r"));
  }

  @Test
  void programsThatTheRepositoryNamesAreNotRun() throws Exception {
    People.commit(git, "main", tree(RULES, "<a/>", ".gitattributes", "* filter=evil\n"));
    Path trap = top.resolve("sprung");
    Path program = top.resolve("trap");
    Files.writeString(program, "#!/bin/sh\ntouch " + trap + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Files.writeString(
        git.resolve("config"),
        "[core]\n\tfsmonitor = %1$s\n\tsshCommand = %1$s\n\thooksPath = %2$s\n\tpager = %1$s\n"
                .formatted(program, top)
            + "[filter \"evil\"]\n\tsmudge = %1$s\n\tclean = %1$s\n".formatted(program));
    Files.copy(program, git.resolve("hooks/post-checkout"));
    Files.copy(program, git.resolve("hooks/reference-transaction"));

    read();

    assertThat(trap).doesNotExist();
  }

  @Test
  void nothingIsWrittenIntoIt() throws Exception {
    People.commit(git, "main", content("<a/>"));
    Map<Path, Long> before = sizes();

    new LocalGitRepository(top).look();
    read();

    assertThat(sizes()).isEqualTo(before);
  }

  private Map<Path, Long> sizes() throws IOException {
    try (Stream<Path> walk = Files.walk(top)) {
      return walk.collect(Collectors.toMap(path -> path, path -> path.toFile().length()));
    }
  }

  @Test
  void hiddenFilesAndThoseElsewhereAreNoContent() throws Exception {
    People.commit(git, "main", tree(RULES, "<a/>", "rules/.x/b.dmn", "<b/>", "notes/a.txt", "x"));

    assertThat(read().files().paths()).containsExactly(RULES);
  }

  @Test
  void aLinkIsNotFollowed() throws Exception {
    commitEntry("rules/demo/2020-01-01/b.dmn", FileMode.SYMLINK);

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(this::read)
        .withMessageContaining("rules/demo/2020-01-01/b.dmn is a symbolic link")
        .withMessageContaining("Commit the files instead.");
  }

  @Test
  void aSubmoduleIsNotFollowed() throws Exception {
    commitEntry("rules/other", FileMode.GITLINK);

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(this::read)
        .withMessageContaining("rules/other is a submodule");
  }

  @Test
  void casesThatAreASubmoduleAsAWholeAreNotFollowedEither() throws Exception {
    commitEntry("test-data", FileMode.GITLINK);

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(this::read)
        .withMessageContaining("test-data is a submodule");
  }

  @Test
  void aCommitWithoutRulesIsNoEmptyRelease() throws Exception {
    People.commit(git, "main", tree("README.md", "x"));

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(this::read)
        .withMessageContaining("has no folder 'rules' in commit")
        .withMessageContaining("Commit the folder 'rules'.");
  }

  @Test
  void capitalLettersOfTheFolderAreNamed() throws Exception {
    People.commit(git, "main", tree("Rules/demo/2020-01-01/a.dmn", "<a/>"));

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(this::read)
        .withMessageContaining("only 'Rules'; capital letters count");
  }

  @Test
  void namesThatDifferInCapitalLettersOnlyAreRefused() throws Exception {
    People.commit(
        git, "main", tree("rules/demo/2020-01-01/a.dmn", "x", "rules/Demo/2020-01-01/b.dmn", "x"));

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(this::read)
        .withMessageContaining("'rules/Demo' and 'rules/demo' look the same");
  }

  @Test
  void aRepositoryWithoutACommitSaysSo() {
    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(this::read)
        .withMessageContaining("has no commit. Commit the rule files.");
  }

  @Test
  void aDamagedRepositorySaysSoAndIsReadAgainOnceItIsMended() throws Exception {
    String commit = People.commit(git, "main", content("<a/>"));
    Path object = git.resolve("objects/" + commit.substring(0, 2) + "/" + commit.substring(2));
    byte[] whole = Files.readAllBytes(object);
    LocalGitRepository repository = new LocalGitRepository(top);
    assertThat(object.toFile().setWritable(true)).isTrue();
    Files.write(object, new byte[] {1, 2, 3});

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(repository::read)
        .withMessageContaining("cannot be read");

    Files.write(object, whole);
    assertThat(repository.read().files().hash()).isEqualTo(content("<a/>").hash());
  }

  @Test
  void aRepositoryThatIsGoneSaysSo() throws Exception {
    Path bare = People.git(top.resolve("bare"));
    LocalGitRepository repository = new LocalGitRepository(bare);
    Files.move(bare, top.resolve("elsewhere"));

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(repository::look)
        .withMessageContaining("is no Git repository any more");
  }

  @Test
  void aFileOfTenMegabytesIsRead() throws Exception {
    String large = "# padding\n".repeat(1 << 20);
    People.commit(git, "main", tree(RULES, "<a/>", People.CASES, large));

    assertThat(read().files().text(People.CASES)).contains(large);
  }
}
