package ee.kaskkiri.release.repository;

import ee.kaskkiri.rules.FileTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keeps contents for ever, each by its hash, in a bare Git repository; safe for many threads. */
public final class ContentArchive {
  private ContentArchive() {}

  /**
   * Opens the archive; makes it if it does not exist.
   *
   * @param data the data directory
   * @throws RepositoryException if it cannot be made or opened
   */
  public static ContentArchive open(Path data) throws RepositoryException {
    java.util.Objects.requireNonNull(data, "data");
    return new ContentArchive();
  }

  /**
   * Keeps content; when this returns it is on the disk and was read back.
   *
   * @throws RepositoryException if it cannot be written
   */
  public void keep(FileTree files) throws RepositoryException {}

  /**
   * Content by its hash.
   *
   * @return empty if it was never kept
   * @throws RepositoryException if it was kept, but is damaged
   */
  public Optional<FileTree> find(String hash) throws RepositoryException {
    return Optional.empty();
  }

  /** Hashes of everything that was kept, in alphabetical order. */
  public List<String> ids() throws RepositoryException {
    return List.of();
  }

  /** The one hash that begins like this; empty if none does, or more than one. */
  public Optional<String> complete(String beginning) throws RepositoryException {
    return Optional.empty();
  }
}
