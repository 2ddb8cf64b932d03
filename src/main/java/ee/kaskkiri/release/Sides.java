package ee.kaskkiri.release;

import ee.kaskkiri.regression.impact.Side;

/** Makes sides of a comparison of releases. */
public final class Sides {
  private Sides() {}

  /**
   * A release as a side.
   *
   * @param name what the person who asks calls it
   */
  public static Side of(String name, Release release) {
    return new Side(
        name,
        release.id(),
        release.rules(),
        release::cases,
        edition ->
            release
                .compiled(edition)
                .orElseThrow(() -> new IllegalStateException(edition.folder() + " is missing")));
  }
}
