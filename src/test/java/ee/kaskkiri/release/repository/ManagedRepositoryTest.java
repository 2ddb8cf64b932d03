package ee.kaskkiri.release.repository;

import static ee.kaskkiri.release.repository.People.CASES;
import static ee.kaskkiri.release.repository.People.RULES;
import static ee.kaskkiri.release.repository.People.content;
import static ee.kaskkiri.release.repository.People.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.kaskkiri.rules.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedRepositoryTest {
  private static final FileTree OLD = tree(RULES, "<a/>", "rules/demo/2020-01-01/gone.dmn", "<g/>");
  private static final FileTree NEW = tree(RULES, "<b/>", CASES, "cases: []");

  @TempDir private Path top = Path.of("");
  private Path data = Path.of("");
  private Path work = Path.of("");

  @BeforeEach
  void directories() {
    data = top.resolve("data");
    work = data.resolve("repository");
  }

  private ManagedRepository start(FileTree packaged) throws RepositoryException {
    return ManagedRepository.open(data, packaged);
  }

  private Repository git() throws IOException {
    return OwnGit.open(work.resolve(".git"));
  }

  private void somebodyCommits(String text) throws IOException, GitAPIException {
    People.save(work, RULES, text);
    try (Git git = new Git(this.git())) {
      git.add().addFilepattern(".").call();
      git.commit().setMessage("Ours").setAuthor("Mari", "mari@example.ee").call();
    }
  }

  private List<String> messages() throws IOException, GitAPIException {
    try (Git git = new Git(this.git())) {
      return StreamSupport.stream(git.log().call().spliterator(), false)
          .map(RevCommit::getShortMessage)
          .toList();
    }
  }

  private boolean clean() throws IOException, GitAPIException {
    try (Git git = new Git(this.git())) {
      return git.status().call().isClean();
    }
  }

  @Test
  void theFirstStartCommitsThePackagedRules() throws Exception {
    ManagedRepository repository = start(OLD);

    Snapshot snapshot = repository.read();
    assertThat(snapshot.files().hash()).isEqualTo(OLD.hash());
    assertThat(snapshot.origin().author()).isEqualTo("Käskkiri <kaskkiri@localhost>");
    assertThat(snapshot.origin().message())
        .startsWith("Begin with the packaged rules")
        .contains(OLD.hash());
    assertThat(work.resolve(RULES)).hasContent("<a/>");
    assertThat(messages()).hasSize(1);
    assertThat(clean()).isTrue();
    assertThat(repository.notices()).isEmpty();
  }

  @Test
  void thePackagedRulesOfThisApplicationCanBeSeeded() throws Exception {
    assertThat(start(FileTree.packaged()).read().files().hash())
        .isEqualTo(FileTree.packaged().hash());
    assertThat(clean()).isTrue();
  }

  @Test
  void anotherStartChangesNothing() throws Exception {
    String commit = start(OLD).look();

    assertThat(start(OLD).look()).isEqualTo(commit);
  }

  @Test
  void aNewerApplicationBringsItsRulesWhereNobodyCommitted() throws Exception {
    start(OLD);

    ManagedRepository repository = start(NEW);

    assertThat(repository.read().files().hash()).isEqualTo(NEW.hash());
    assertThat(messages())
        .containsExactly(
            "Take over the rules of a newer application", "Begin with the packaged rules");
    assertThat(work.resolve("rules/demo/2020-01-01/gone.dmn")).doesNotExist();
    assertThat(clean()).isTrue();
    assertThat(repository.notices()).isEmpty();
    assertThat(start(OLD).read().files().hash()).isEqualTo(OLD.hash());
  }

  @Test
  void aNewerApplicationLeavesAloneWhatPeopleCommittedAndSaysSo() throws Exception {
    start(OLD);
    somebodyCommits("<ours/>");

    ManagedRepository repository = start(NEW);

    assertThat(repository.read().files().text(RULES)).contains("<ours/>");
    assertThat(repository.notices())
        .singleElement()
        .asString()
        .contains("has commits of its own")
        .contains("commit what should be law");
    assertThat(start(OLD).notices()).isEmpty();
  }

  @Test
  void aCommitThatWasTakenBackByHandIsNotMadeAgain() throws Exception {
    start(OLD);
    start(NEW);
    try (Git git = new Git(this.git())) {
      git.reset().setMode(ResetType.HARD).setRef("HEAD~1").call();
    }

    assertThat(start(NEW).read().files().hash()).isEqualTo(OLD.hash());
  }

  @Test
  void changesThatAreNotCommittedYetAreNotOverwritten() throws Exception {
    start(OLD);
    People.save(work, RULES, "<draft/>");

    ManagedRepository repository = start(NEW);

    assertThat(repository.read().files().hash()).isEqualTo(OLD.hash());
    assertThat(work.resolve(RULES)).hasContent("<draft/>");
    assertThat(repository.notices())
        .singleElement()
        .asString()
        .contains("changes that are not committed (" + RULES + ")");
  }

  @Test
  void hooksInTheRepositoryAreNotRun() throws Exception {
    start(OLD);
    Path trap = top.resolve("sprung");
    for (String hook :
        List.of("pre-commit", "commit-msg", "post-commit", "reference-transaction")) {
      Path file = work.resolve(".git/hooks/" + hook);
      Files.writeString(file, "#!/bin/sh\ntouch " + trap + "\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    assertThat(start(NEW).read().files().hash()).isEqualTo(NEW.hash());
    assertThat(trap).doesNotExist();
  }

  @Test
  void aSeedThatWasHalfMadeIsMadeAnew() throws Exception {
    People.save(data, ".repository.new/.git/HEAD", "ref: re");
    People.save(data, ".repository.new/" + RULES, "<ha");

    assertThat(start(OLD).read().files().hash()).isEqualTo(OLD.hash());
    assertThat(data.resolve(".repository.new")).doesNotExist();
  }

  @Test
  void takingOverThatWasKilledAmongTheFilesIsFinished() throws Exception {
    start(OLD);
    People.save(work, RULES, "<b/>");
    People.save(work, "rules/demo/2020-01-01/.a.dmn.new", "<ha");

    assertThat(start(NEW).read().files().hash()).isEqualTo(NEW.hash());
    assertThat(start(NEW).notices()).isEmpty();
  }

  @Test
  void takingOverThatWasKilledAfterTheCommitIsRemembered() throws Exception {
    String begun = start(OLD).look();
    start(NEW);
    Files.writeString(work.resolve(".git/" + Seed.REF), begun + "\n");

    assertThat(start(NEW).notices()).isEmpty();
    assertThat(start(OLD).read().files().hash()).isEqualTo(OLD.hash());
  }

  @Test
  void aRepositoryThatIsLockedIsReadAndSaysWhatWasLeftUndone() throws Exception {
    start(OLD);
    Files.createFile(work.resolve(".git/index.lock"));

    ManagedRepository repository = start(NEW);

    assertThat(repository.read().files().hash()).isEqualTo(OLD.hash());
    assertThat(repository.notices()).singleElement().asString().contains("index");
    Files.delete(work.resolve(".git/index.lock"));
    assertThat(start(NEW).read().files().hash()).isEqualTo(NEW.hash());
  }

  @Test
  void anEmptyDirectoryInItsPlaceIsFilled() throws Exception {
    Files.createDirectories(work);

    assertThat(start(OLD).read().files().hash()).isEqualTo(OLD.hash());
  }

  @Test
  void aStrangeDirectoryInItsPlaceIsLeftAlone() {
    People.save(work, "notes.txt", "mine");

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> start(OLD))
        .withMessageContaining("is no Git repository")
        .withMessageContaining("Move it away");
    assertThat(work.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void aDataDirectoryThatCannotBeMadeSaysSo() {
    People.save(top, "data", "a file");

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> start(content("<a/>")))
        .withMessageContaining("cannot be written")
        .withMessageContaining(Objects.toString(data));
  }
}
