package ee.kaskkiri.decision.batch;

import ee.kaskkiri.problem.ProblemException;

/** One line of a batch that was taken from its source and not been read yet. */
public interface Line {
  /** Its number; the first one is 1. */
  long number();

  /** Number of the line that comes after it, which is more than one on if it has several. */
  default long next() {
    return number() + 1;
  }

  /** About how many bytes of memory it takes. */
  int size();

  /**
   * What it asks. Reading is work for another thread than the one that takes lines from the source.
   *
   * @throws ProblemException if that cannot be read; it says why
   */
  LineQuestion read();
}
