package ee.kaskkiri.release.repository;

import ee.kaskkiri.rules.FileTree;
import java.time.Instant;
import java.util.Objects;

/**
 * Content that is to be committed.
 *
 * @param files every file of rules and cases; whatever else the repository holds stays
 * @param author who wrote it
 * @param committer who lets it in
 * @param message why
 * @param time when
 */
public record NewCommit(
    FileTree files, String author, String committer, String message, Instant time) {
  public NewCommit {
    Objects.requireNonNull(files, "files");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(committer, "committer");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(time, "time");
  }
}
