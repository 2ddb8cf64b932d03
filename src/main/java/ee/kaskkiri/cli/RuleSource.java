package ee.kaskkiri.cli;

import ee.kaskkiri.release.repository.ContentArchive;
import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.release.repository.Revisions;
import ee.kaskkiri.release.repository.Snapshot;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Finds a state of the rules by what a person calls it: a directory, a Git revision, or a release.
 *
 * @param environment where names are looked up
 */
record RuleSource(Environment environment) {
  /** What a name may be, for the description of an option. */
  static final String NAMES =
      "a directory with the folder 'rules', else a Git revision (branch, tag, commit, HEAD~1),"
          + " else a release of the data directory (4 characters or more of its hash)";

  private static final String RELEASE = "[0-9a-f]{4,64}";

  /** Where a data directory keeps releases; looking for one must not make it. */
  private static final String ARCHIVE = "releases.git";

  /**
   * The rules and cases of a state.
   *
   * @param named a directory with the folder {@code rules} (as its files lie there), else a
   *     revision of the Git repository that the environment names, else a release that the data
   *     directory keeps
   * @throws ParameterException if it is none of them, or cannot be read
   */
  FileTree tree(CommandLine command, String named) {
    try {
      Optional<Path> directory = directory(named);
      if (directory.isPresent()) {
        return FileTree.read(directory.get());
      }
      for (Path repository : repositories()) {
        Optional<FileTree> revision = Revisions.find(repository, named).map(Snapshot::files);
        if (revision.isPresent()) {
          return revision.get();
        }
      }
      return release(named)
          .orElseThrow(
              () ->
                  new ParameterException(
                      command,
                      "There is no state of the rules '" + named + "'. It can be " + NAMES + "."));
    } catch (IOException | RepositoryException e) {
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

  /** The repository that is named, or is here; and the one that the service made for itself. */
  private List<Path> repositories() {
    String named = environment.variables().getOrDefault(Environment.REPOSITORY, "").strip();
    Path own = environment.data().resolve("repository");
    Path here = environment.directory().resolve(named).toAbsolutePath();
    return Files.isDirectory(own) ? List.of(here, own) : List.of(here);
  }

  private Optional<FileTree> release(String named) throws RepositoryException {
    if (!named.matches(RELEASE) || !Files.isDirectory(environment.data().resolve(ARCHIVE))) {
      return Optional.empty();
    }
    ContentArchive archive = ContentArchive.open(environment.data());
    Optional<String> whole = archive.complete(named);
    return whole.isEmpty() ? Optional.empty() : archive.find(whole.get());
  }
}
