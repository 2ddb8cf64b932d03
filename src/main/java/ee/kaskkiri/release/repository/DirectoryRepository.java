package ee.kaskkiri.release.repository;

import ee.kaskkiri.rules.FileTree;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plain directory: the files as they lie there. Somebody may be saving while they are read, so
 * content counts only when two readings in a row, a moment apart, gave the same.
 */
final class DirectoryRepository implements RuleRepository {
  private static final int MOST_READINGS = 40;

  private final Path directory;
  private final String place;
  private final Moment moment;

  DirectoryRepository(Path directory, Moment moment) {
    this.directory = directory;
    this.place = "directory " + directory;
    this.moment = moment;
  }

  /** Lets a moment pass between two readings. */
  @FunctionalInterface
  interface Moment {
    /** Waits. */
    void pass() throws InterruptedException;
  }

  /** What one reading gave: files, or why there are none. */
  private record Reading(@Nullable FileTree files, @Nullable IOException failure) {
    /** Whether another reading gave the same. */
    boolean same(@Nullable Reading other) {
      return other != null && sign().equals(other.sign());
    }

    private String sign() {
      return files == null ? String.valueOf(failure) : files.hash();
    }
  }

  @Override
  public Snapshot read() throws RepositoryException {
    Reading last = null;
    for (int i = 0; i < MOST_READINGS; i++) {
      Reading reading = once();
      if (reading.same(last)) {
        return snapshot(reading);
      }
      last = reading;
      pass();
    }
    throw new RepositoryException(
        place, "its files change all the time.", "Write them once and let them rest for a moment.");
  }

  private Reading once() {
    try {
      return new Reading(FileTree.read(directory), null);
    } catch (IOException e) {
      return new Reading(null, e);
    }
  }

  private void pass() throws RepositoryException {
    try {
      moment.pass();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RepositoryException(place, "reading it was interrupted.", "Read it again.", e);
    }
  }

  private Snapshot snapshot(Reading reading) throws RepositoryException {
    if (reading.failure() != null) {
      throw wrong(reading.failure());
    }
    FileTree files = Objects.requireNonNull(reading.files());
    Contents.distinct(files, place);
    return new Snapshot(files, Origin.directory(newest(files)));
  }

  private Instant newest(FileTree files) {
    Instant newest = Instant.EPOCH;
    for (String path : files.paths()) {
      Instant written = written(directory.resolve(path));
      newest = written.isAfter(newest) ? written : newest;
    }
    return newest;
  }

  private static Instant written(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException gone) {
      return Instant.EPOCH;
    }
  }

  /** A directory that cannot be read at this moment may be one that is being renamed. */
  @Override
  public String look() {
    try {
      return FileTree.sign(directory);
    } catch (IOException e) {
      return "failed: " + e;
    }
  }

  @Override
  public Optional<CommitRefusedException> readOnly() {
    return Optional.of(
        new CommitRefusedException(
            place,
            "is a plain directory, which has no history to commit to.",
            "Download the changed files and put them there, or serve a Git repository instead:"
                + " KASKKIRI_REPOSITORY says where it is."));
  }

  @Override
  public Snapshot commit(String parent, NewCommit commit) throws CommitRefusedException {
    throw readOnly().orElseThrow();
  }

  private RepositoryException wrong(IOException failure) {
    String reason = failure instanceof FileSystemException file ? file.getReason() : null;
    return reason == null
        ? Failures.reading(place, failure)
        : new RepositoryException(
            place,
            "is no rule repository: " + reason + ".",
            "Mend it, or name another directory.",
            failure);
  }

  @Override
  public String describe() {
    return place;
  }

  @Override
  public void close() {
    // nothing stays open between two looks
  }
}
