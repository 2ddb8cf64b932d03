package ee.kaskkiri.cli;

import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * The states of the rules that the Git history of a directory holds.
 *
 * @param directory where the rules lie; it may be the work tree or a folder in it
 */
record GitTrees(Path directory) {
  private static final List<String> ROOTS = List.of(RuleBook.RULES, RuleBook.CASES);

  /**
   * The rules and cases of a commit.
   *
   * @param revision a branch, a tag, a commit or an expression such as {@code HEAD~2}
   * @return empty if there is no history, or no such commit in it
   * @throws IOException if the history cannot be read
   */
  Optional<FileTree> tree(String revision) throws IOException {
    FileRepositoryBuilder builder = located();
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    try (Repository repository = builder.build()) {
      ObjectId tree = resolved(repository, revision);
      return tree == null
          ? Optional.empty()
          : Optional.of(FileTree.of(files(repository, tree, prefix(repository))));
    }
  }

  /** Names of branches and tags; empty if there is no history. */
  List<String> names() throws IOException {
    FileRepositoryBuilder builder = located();
    if (builder.getGitDir() == null) {
      return List.of();
    }
    try (Repository repository = builder.build()) {
      List<String> names = new ArrayList<>();
      for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS)) {
        names.add(Repository.shortenRefName(ref.getName()));
      }
      for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
        names.add(Repository.shortenRefName(ref.getName()));
      }
      return names;
    }
  }

  private FileRepositoryBuilder located() {
    return new FileRepositoryBuilder().findGitDir(directory.toAbsolutePath().toFile());
  }

  private static @Nullable ObjectId resolved(Repository repository, String revision)
      throws IOException {
    try {
      return repository.resolve(revision + "^{tree}");
    } catch (RevisionSyntaxException | AmbiguousObjectException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Folder of the rules inside the work tree, with a slash behind it unless it is the root. */
  private String prefix(Repository repository) throws IOException {
    if (repository.isBare()) {
      return "";
    }
    Path root = repository.getWorkTree().toPath().toRealPath();
    String inside = root.relativize(directory.toRealPath()).toString();
    return inside.isEmpty() ? "" : inside.replace(File.separatorChar, '/') + "/";
  }

  private static Map<String, byte[]> files(Repository repository, ObjectId tree, String prefix)
      throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      while (walk.next()) {
        String path = walk.getPathString();
        FileMode mode = walk.getFileMode();
        boolean file = mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
        if (file && path.startsWith(prefix) && belongs(path.substring(prefix.length()))) {
          files.put(
              path.substring(prefix.length()), repository.open(walk.getObjectId(0)).getBytes());
        }
      }
    }
    return files;
  }

  private static boolean belongs(String path) {
    return ROOTS.stream().anyMatch(root -> path.startsWith(root + "/")) && !path.contains("/.");
  }
}
