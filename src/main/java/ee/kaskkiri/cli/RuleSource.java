package ee.kaskkiri.cli;

import ee.kaskkiri.engine.input.NearName;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Finds a state of the rules by what a person calls it: a directory, or a Git revision.
 *
 * @param environment where names are looked up
 */
record RuleSource(Environment environment) {
  /** What a name may be, for the description of an option. */
  static final String NAMES =
      "a directory with the folder 'rules', else a Git revision (branch, tag, commit, HEAD~1)";

  /**
   * The rules and cases of a state.
   *
   * @param named a directory with the folder {@code rules} (as its files lie there), else a
   *     revision of the Git work tree that the environment names
   * @throws ParameterException if it is none of them, or cannot be read
   */
  FileTree tree(CommandLine command, String named) {
    GitTrees history = new GitTrees(environment.directory().resolve(standard()));
    try {
      Optional<Path> directory = directory(named);
      if (directory.isPresent()) {
        return FileTree.read(directory.get());
      }
      return history.tree(named).orElseThrow(() -> unknown(command, named, history));
    } catch (IOException e) {
      throw new ParameterException(command, "'" + named + "' cannot be read: " + e.getMessage());
    }
  }

  private Optional<Path> directory(String named) {
    try {
      Path path = environment.directory().resolve(named);
      return Files.isDirectory(path.resolve(RuleBook.RULES)) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty(); // a revision may hold signs that no path may
    }
  }

  private String standard() {
    return environment.variables().getOrDefault(Environment.REPOSITORY, "").strip();
  }

  private static ParameterException unknown(CommandLine command, String named, GitTrees history) {
    String meant;
    try {
      meant =
          NearName.of(named, history.names())
              .map(name -> " Did you mean '" + name + "'?")
              .orElse("");
    } catch (IOException e) {
      meant = "";
    }
    return new ParameterException(
        command,
        "There is no state of the rules '" + named + "'. It can be " + NAMES + "." + meant);
  }
}
