package ee.kaskkiri.release.repository;

import static ee.kaskkiri.release.repository.People.RULES;
import static ee.kaskkiri.release.repository.People.content;
import static ee.kaskkiri.release.repository.People.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest {
  @TempDir private Path top = Path.of("");
  private Path git = Path.of("");
  private String first = "";
  private String second = "";

  @BeforeEach
  void twoCommits() throws IOException {
    git = top.resolve("work/.git");
    OwnGit.create(git, top.resolve("work")).close();
    first = People.commit(git, "main", content("<a/>"));
    second = People.commit(git, "main", content("<b/>"));
  }

  private String at(Path directory, String revision) throws RepositoryException {
    return Revisions.read(directory, revision).files().hash();
  }

  @Test
  void aRevisionIsNamedAsGitNamesIt() throws Exception {
    Path work = top.resolve("work");

    assertThat(at(work, "HEAD")).isEqualTo(content("<b/>").hash());
    assertThat(at(work, "HEAD~1")).isEqualTo(content("<a/>").hash());
    assertThat(at(work, "main")).isEqualTo(content("<b/>").hash());
    assertThat(at(work, first)).isEqualTo(content("<a/>").hash());
    assertThat(at(work, second.substring(0, 10))).isEqualTo(content("<b/>").hash());
    assertThat(Revisions.read(work, "HEAD~1").origin().commit()).isEqualTo(first);
  }

  @Test
  void aDirectoryInTheWorkTreeWillDo() throws Exception {
    Path deep = Files.createDirectories(top.resolve("work/rules/demo"));

    assertThat(at(deep, "HEAD")).isEqualTo(content("<b/>").hash());
  }

  @Test
  void rulesInAFolderOfTheWorkTreeAreThoseOfThisFolder() throws Exception {
    People.commit(git, "main", tree("part/" + RULES, "<p/>", RULES, "<r/>"));
    Path part = Files.createDirectories(top.resolve("work/part"));

    assertThat(at(part, "HEAD")).isEqualTo(content("<p/>").hash());
    assertThat(at(top.resolve("work"), "HEAD")).isEqualTo(content("<r/>").hash());
  }

  @Test
  void aLinkedWorkTreeIsUnderstood() throws Exception {
    Path linked = Files.createDirectories(top.resolve("linked"));
    Path own = Files.createDirectories(git.resolve("worktrees/linked"));
    Files.writeString(linked.resolve(".git"), "gitdir: " + own + "\n");
    Files.writeString(own.resolve("HEAD"), first + "\n");
    Files.writeString(own.resolve("commondir"), "../..\n");
    Files.writeString(own.resolve("gitdir"), linked.resolve(".git") + "\n");

    assertThat(at(linked, "HEAD")).isEqualTo(content("<a/>").hash());
    assertThat(at(linked, "main")).isEqualTo(content("<b/>").hash());
    assertThat(new LocalGitRepository(linked).read().origin().commit()).isEqualTo(first);
  }

  @Test
  void aBareRepositoryWillDo() throws Exception {
    Path bare = People.git(top.resolve("bare.git"));
    People.commit(bare, "main", content("<c/>"));

    assertThat(at(bare, "main")).isEqualTo(content("<c/>").hash());
  }

  @Test
  void whatIsNoRevisionIsNotFound() throws Exception {
    Path work = top.resolve("work");

    assertThat(Revisions.find(work, "nothing")).isEmpty();
    assertThat(Revisions.find(work, "")).isEmpty();
    assertThat(Revisions.find(work, "no revision^^{")).isEmpty();
    assertThat(Revisions.find(top, "HEAD")).isEmpty();
    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> Revisions.read(work, "nothing"))
        .withMessageContaining("has no Git revision 'nothing'")
        .withMessageContaining("HEAD~1");
  }

  @Test
  void aRevisionWithoutRulesSaysSo() throws Exception {
    People.commit(git, "main", tree("README.md", "x"));

    assertThatExceptionOfType(RepositoryException.class)
        .isThrownBy(() -> Revisions.find(top.resolve("work"), "HEAD"))
        .withMessageContaining("has no folder 'rules'");
  }
}
