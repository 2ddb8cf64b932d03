package ee.kaskkiri.release;

/** The release that decides now. */
@FunctionalInterface
public interface ActiveRelease {
  /** The release; a request keeps the one it started with. */
  Release current();
}
