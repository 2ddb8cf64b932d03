package ee.kaskkiri.workbench;

import java.time.Instant;
import java.util.Objects;

/**
 * A file of a draft, saved.
 *
 * @param path where it is
 * @param hash of its text
 * @param by who saved it
 * @param at when
 */
public record Saved(String path, String hash, String by, Instant at) {
  public Saved {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(hash, "hash");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
  }
}
