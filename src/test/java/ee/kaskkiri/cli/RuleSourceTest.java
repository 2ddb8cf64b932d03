package ee.kaskkiri.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kaskkiri.release.repository.ContentArchive;
import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.rules.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class RuleSourceTest {
  private static final String RULE = "rules/bread/2020-01-01/act.yaml";

  @TempDir private Path directory = Path.of("");

  private void write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private static void commit(Git git, String message) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.commit().setMessage(message).setAuthor("A", "a@b").setSign(false).call();
  }

  private FileTree tree(Path current, Map<String, String> variables, String named) {
    return new RuleSource(new Environment(variables, current))
        .tree(new CommandLine(CommandLine.Model.CommandSpec.create()), named);
  }

  @Test
  void readsADirectoryAsItsFilesLieThere() throws IOException {
    write("mine/" + RULE, "one");

    assertThat(tree(directory, Map.of(), "mine").text(RULE)).contains("one");
  }

  @Test
  void readsRulesAndCasesOfARevision() throws IOException, GitAPIException {
    write(RULE, "one");
    write("test-data/bread/2020-01-01/x.yaml", "case");
    write("rules/.hidden/x", "no");
    write("README.md", "no");
    try (Git git = Git.init().setDirectory(directory.toFile()).setInitialBranch("main").call()) {
      commit(git, "first");
      write(RULE, "two");
      commit(git, "second");
      git.tag().setName("second").setSigned(false).setAnnotated(false).call();
    }
    write(RULE, "three");

    FileTree first = tree(directory, Map.of(), "HEAD~1");
    assertThat(first.paths()).containsExactly(RULE, "test-data/bread/2020-01-01/x.yaml");
    assertThat(first.text(RULE)).contains("one");
    assertThat(tree(directory, Map.of(), "second").text(RULE)).contains("two");
    assertThat(tree(directory, Map.of(), ".").text(RULE)).contains("three");
  }

  @Test
  void looksIntoTheRepositoryOfTheEnvironmentAndOnlyBelowItsFolder()
      throws IOException, GitAPIException {
    write("project/" + RULE, "inner");
    write(RULE, "outer");
    try (Git git = Git.init().setDirectory(directory.toFile()).setInitialBranch("main").call()) {
      commit(git, "first");
    }
    Map<String, String> variables =
        Map.of(Environment.REPOSITORY, directory.resolve("project").toString());

    FileTree tree = tree(Path.of(""), variables, "main");

    assertThat(tree.paths()).containsExactly(RULE);
    assertThat(tree.text(RULE)).contains("inner");
  }

  @Test
  void saysWhatANameCanBe() throws IOException, GitAPIException {
    write(RULE, "one");
    try (Git git = Git.init().setDirectory(directory.toFile()).setInitialBranch("main").call()) {
      commit(git, "first");
    }

    assertThatThrownBy(() -> tree(directory, Map.of(), "mai"))
        .isInstanceOf(ParameterException.class)
        .hasMessage("There is no state of the rules 'mai'. It can be " + RuleSource.NAMES + ".");
    assertThatThrownBy(() -> tree(directory, Map.of(), "a b:c"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("a b:c");
  }

  @Test
  void saysSoWhereThereIsNoHistory() {
    assertThatThrownBy(() -> tree(directory, Map.of(), "HEAD"))
        .isInstanceOf(ParameterException.class)
        .hasMessageStartingWith("There is no state of the rules 'HEAD'.");
  }

  @Test
  void lookingForAReleaseMakesNothingInAFolderOfAnotherUse() throws IOException {
    write("data/figures.csv", "1");

    assertThatThrownBy(() -> tree(directory, Map.of(), "deadbeef"))
        .isInstanceOf(ParameterException.class)
        .hasMessageStartingWith("There is no state of the rules 'deadbeef'.");
    assertThat(directory.resolve("data")).isDirectoryNotContaining("glob:**releases.git");
  }

  @Test
  void findsAReleaseOfTheDataDirectory() throws RepositoryException {
    FileTree kept = FileTree.of(Map.of(RULE, "one".getBytes(StandardCharsets.UTF_8)));
    ContentArchive.open(directory.resolve("data")).keep(kept);

    assertThat(tree(directory, Map.of(), kept.hash().substring(0, 8)).hash())
        .isEqualTo(kept.hash());
  }
}
