package ee.kaskkiri.release.repository;

import ee.kaskkiri.rules.FileTree;
import java.util.Objects;

/**
 * The content of a rule repository at one moment.
 *
 * @param files the files
 * @param origin where they came from
 */
public record Snapshot(FileTree files, Origin origin) {
  public Snapshot {
    Objects.requireNonNull(files, "files");
    Objects.requireNonNull(origin, "origin");
  }
}
