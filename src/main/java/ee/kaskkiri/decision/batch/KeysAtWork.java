package ee.kaskkiri.decision.batch;

import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys of the batches that are being answered. What a batch asks does not count: two that ask
 * different things under one key would both claim its lines.
 */
final class KeysAtWork {
  private final Set<Called> taken = ConcurrentHashMap.newKeySet();

  private record Called(String caller, String name) {
    static Called of(BatchKey key) {
      return new Called(key.caller(), key.name());
    }
  }

  /**
   * Takes a key, so that nobody else does until it is let go.
   *
   * @throws ProblemException if somebody has it
   */
  void take(BatchKey key) {
    if (!taken.add(Called.of(key))) {
      throw new ProblemException(
          ProblemType.OVERLOADED,
          "The batch of this key is still being answered; its connection may be cut already.",
          List.of());
    }
  }

  /** Lets a key go. */
  void leave(BatchKey key) {
    taken.remove(Called.of(key));
  }
}
