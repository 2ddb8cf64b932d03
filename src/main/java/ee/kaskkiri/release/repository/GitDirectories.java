package ee.kaskkiri.release.repository;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where the Git repository of a directory lies.
 *
 * @param git the repository itself
 * @param top the directory that its commits show
 */
record GitDirectories(Path git, Path top) {
  /**
   * The repository of a work tree, or a bare one, that a directory itself is; not of its parents.
   */
  static Optional<GitDirectories> at(Path directory) {
    return found(directory, directory.toAbsolutePath().getParent());
  }

  /** The repository that a directory is or lies in. */
  static Optional<GitDirectories> around(Path directory) {
    return found(directory, null);
  }

  private static Optional<GitDirectories> found(Path directory, @Nullable Path ceiling) {
    if (!Files.isDirectory(directory)) {
      return Optional.empty();
    }
    FileRepositoryBuilder builder = OwnGit.builder();
    if (ceiling != null) {
      builder.addCeilingDirectory(ceiling.toFile());
    }
    File git = builder.findGitDir(directory.toAbsolutePath().toFile()).getGitDir();
    if (git == null) {
      return Optional.empty();
    }
    Path top = directory.toAbsolutePath();
    while (top != null && !Files.exists(top.resolve(".git"))) {
      top = top.getParent();
    }
    return Optional.of(new GitDirectories(git.toPath(), top == null ? directory : top));
  }

  /** Opens the repository; the caller closes it. */
  Repository open() throws IOException {
    return OwnGit.open(git);
  }
}
