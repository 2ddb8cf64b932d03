package ee.kaskkiri.decision;

import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets cases and portfolios run once at a time, because a run takes all processors for seconds. */
@Singleton
public class RegressionTurn {
  private final Semaphore free = new Semaphore(1);

  /**
   * Runs if nobody else does.
   *
   * @throws ProblemException if somebody does; nothing has run then
   */
  public <T> T take(Supplier<T> run) {
    if (!free.tryAcquire()) {
      throw new ProblemException(
          ProblemType.OVERLOADED,
          "Cases, a portfolio or the record are being run through for somebody else already.",
          List.of());
    }
    try {
      return run.get();
    } finally {
      free.release();
    }
  }
}
