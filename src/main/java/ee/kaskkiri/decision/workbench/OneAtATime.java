package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Work that takes much memory: whoever comes while it is done is asked to come again. */
final class OneAtATime {
  private final Semaphore free = new Semaphore(1);
  private final String busy;

  /**
   * Work.
   *
   * @param busy what is told to whoever comes meanwhile
   */
  OneAtATime(String busy) {
    this.busy = busy;
  }

  /**
   * Does it.
   *
   * @throws ProblemException if it is just being done for somebody else
   */
  <T> T run(Supplier<T> work) {
    if (!free.tryAcquire()) {
      throw new ProblemException(ProblemType.OVERLOADED, busy, List.of());
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
