package ee.kaskkiri.release.repository;

import ee.kaskkiri.rules.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/**
 * Keeps contents for ever, each by its hash, in a bare Git repository in the data directory; safe
 * for many threads and processes. A content is a tree under {@code refs/releases/<hash>}.
 */
public final class ContentArchive {
  private static final String RELEASES = "refs/releases/";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Path directory;

  private ContentArchive(Path directory) {
    this.directory = directory;
  }

  /**
   * Opens the archive; makes it if it does not exist.
   *
   * @param data the data directory
   * @throws RepositoryException if it cannot be made or opened
   */
  public static ContentArchive open(Path data) throws RepositoryException {
    ContentArchive archive = new ContentArchive(data.resolve("releases.git"));
    archive.repository().close();
    return archive;
  }

  /**
   * Keeps content; when this returns it is on the disk and was read back. Contents that were kept
   * already cost only the reading.
   *
   * @throws RepositoryException if it cannot be written, or what was written is damaged
   */
  public void keep(FileTree files) throws RepositoryException {
    if (find(files.hash()).isPresent()) {
      return;
    }
    try (Repository repository = repository()) {
      Exclusively.in(
          directory,
          () -> {
            Exclusively.tidy(directory);
            write(repository, files);
            repository.autoGC(NullProgressMonitor.INSTANCE);
            return true;
          });
    } catch (IOException | RuntimeException e) {
      throw Failures.writing(directory.toString(), e);
    }
    if (find(files.hash()).isEmpty()) {
      throw damaged(files.hash());
    }
  }

  private void write(Repository repository, FileTree files) throws IOException {
    ObjectId tree;
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      tree = TreeWriter.write(inserter, files);
    }
    RefUpdate update = repository.updateRef(RELEASES + files.hash());
    update.setNewObjectId(tree);
    update.disableRefLog();
    RefUpdate.Result result = update.forceUpdate();
    switch (result) {
      case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> syncNames();
      default -> throw new IOException(update.getName() + " was not written: " + result);
    }
  }

  /** The new name itself must outlast a power failure, and with it all that was named before. */
  private void syncNames() throws IOException {
    Path names = directory.resolve(RELEASES);
    if (Files.isDirectory(names)) {
      OwnDirectories.sync(names);
    }
  }

  /**
   * Content by its hash.
   *
   * @return empty if it was never kept
   * @throws RepositoryException if it was kept, but is damaged
   */
  public Optional<FileTree> find(String hash) throws RepositoryException {
    if (!HASH.matcher(hash).matches()) {
      return Optional.empty();
    }
    try (Repository repository = repository()) {
      Ref ref = repository.exactRef(RELEASES + hash);
      if (ref == null || ref.getObjectId() == null) {
        return Optional.empty();
      }
      FileTree files =
          new TreeReader(repository, directory.toString()).everything(ref.getObjectId());
      if (!files.hash().equals(hash)) {
        throw damaged(hash);
      }
      return Optional.of(files);
    } catch (IOException | RuntimeException e) {
      throw Failures.reading(directory + ", content " + hash, e);
    }
  }

  private RepositoryException damaged(String hash) {
    return new RepositoryException(
        directory.toString(),
        "content " + hash + " is damaged: what is stored under this name is something else.",
        "Bring " + directory + " back from a backup, or move it away and start from the rules.");
  }

  /** Hashes of everything that was kept, in alphabetical order. */
  public List<String> ids() throws RepositoryException {
    return beginningWith("");
  }

  /** The one hash that begins like this; empty if none does, or more than one. */
  public Optional<String> complete(String beginning) throws RepositoryException {
    List<String> fitting = beginningWith(beginning);
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private List<String> beginningWith(String beginning) throws RepositoryException {
    try (Repository repository = repository()) {
      return repository.getRefDatabase().getRefsByPrefix(RELEASES).stream()
          .map(ref -> ref.getName().substring(RELEASES.length()))
          .filter(hash -> hash.startsWith(beginning))
          .sorted()
          .toList();
    } catch (IOException | RuntimeException e) {
      throw Failures.reading(directory.toString(), e);
    }
  }

  private Repository repository() throws RepositoryException {
    return OwnDirectories.bare(directory);
  }
}
