package ee.kaskkiri.release.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryState;
import org.jspecify.annotations.Nullable;

/**
 * The files that lie in a work tree, and what Git believes of them. Nobody else commits there while
 * it is open.
 */
final class WorkTree implements AutoCloseable {
  private static final String MEND = "Commit or undo that, and publish again.";

  private final Repository repository;
  private final String place;
  private final Path top;
  private final DirCache index;

  private WorkTree(Repository repository, String place) throws IOException {
    this.repository = repository;
    this.place = place;
    this.top = repository.getWorkTree().toPath();
    this.index = repository.lockDirCache();
  }

  /** The work tree of a repository; empty if it is a bare one. */
  static Optional<WorkTree> open(Repository repository, String place) throws IOException {
    return repository.isBare() ? Optional.empty() : Optional.of(new WorkTree(repository, place));
  }

  /** Makes sure that no work of others would be lost. */
  void requireClean(List<FileChange> changes) throws CommitRefusedException, IOException {
    if (repository.getRepositoryState() != RepositoryState.SAFE) {
      throw new CommitRefusedException(
          place,
          "is in the middle of something: "
              + repository.getRepositoryState().getDescription().strip()
              + ".",
          "Finish that, and publish again.");
    }
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      for (FileChange change : changes) {
        if (!change.knows(lying(change.path()))) {
          throw new CommitRefusedException(
              place, "holds a change of " + change.path() + " that is not committed.", MEND);
        }
        if (!staged(change, inserter)) {
          throw new CommitRefusedException(
              place, "holds a staged change of " + change.path() + ".", MEND);
        }
      }
    }
  }

  /** What lies at a path; null if nothing does. What is no file is as good as changed. */
  private byte @Nullable [] lying(String path) throws IOException {
    Path file = top.resolve(path);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Files.readAllBytes(file)
        : new byte[] {0};
  }

  private boolean staged(FileChange change, ObjectInserter inserter) {
    DirCacheEntry entry = index.getEntry(change.path());
    ObjectId now = entry == null ? null : entry.getObjectId();
    return Objects.equals(now, id(change.before(), inserter))
        || Objects.equals(now, id(change.after(), inserter));
  }

  private static @Nullable ObjectId id(byte @Nullable [] content, ObjectInserter inserter) {
    return content == null ? null : inserter.idFor(Constants.OBJ_BLOB, content);
  }

  /** Brings the files of a commit; one that somebody else changed meanwhile is left alone. */
  void bring(List<FileChange> changes) throws IOException {
    DirCacheEditor editor = index.editor();
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      for (FileChange change : changes) {
        if (change.knows(lying(change.path())) && staged(change, inserter)) {
          editor.add(bring(change, inserter));
        }
      }
    }
    editor.finish();
    index.write();
    if (!index.commit()) {
      throw new IOException("the index of " + top + " was not written");
    }
  }

  private DirCacheEditor.PathEdit bring(FileChange change, ObjectInserter inserter)
      throws IOException {
    Path file = top.resolve(change.path());
    byte[] after = change.after();
    if (after == null) {
      Files.deleteIfExists(file);
      return new DirCacheEditor.DeletePath(change.path());
    }
    Files.createDirectories(file.resolveSibling("."));
    Path half = file.resolveSibling("." + file.getFileName() + ".new");
    Files.write(half, after);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    ObjectId blob = inserter.idFor(Constants.OBJ_BLOB, after);
    Instant written = Files.getLastModifiedTime(file).toInstant();
    return new DirCacheEditor.PathEdit(change.path()) {
      @Override
      public void apply(DirCacheEntry entry) {
        if (entry.getRawMode() == 0) {
          entry.setFileMode(FileMode.REGULAR_FILE);
        }
        entry.setObjectId(blob);
        entry.setLength(after.length);
        entry.setLastModified(written);
      }
    };
  }

  @Override
  public void close() {
    index.unlock();
  }
}
