package ee.kaskkiri.decision;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Meters for tests of other packages. */
public final class ProblemMeters {
  private ProblemMeters() {}

  /** A meter that nobody reads. */
  public static ProblemMeter unread() {
    return new ProblemMeter(new SimpleMeterRegistry());
  }
}
