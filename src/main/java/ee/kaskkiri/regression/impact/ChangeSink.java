package ee.kaskkiri.regression.impact;

import java.io.IOException;

/** Takes every changed answer, in the order of the portfolio, while the run goes on. */
@FunctionalInterface
public interface ChangeSink {
  /**
   * An answer changed.
   *
   * @throws IOException if it cannot be kept; the run ends
   */
  void take(Change change) throws IOException;
}
