package ee.kaskkiri.record;

import java.util.List;

/** A record that was handed in. */
@FunctionalInterface
public interface Pending {
  /**
   * Waits until it is durable.
   *
   * @return of its claims those that had been made already, as they were made then
   * @throws NotRecordedException if it is not, or not known to be, durable; no answer may be given
   */
  List<Claim> await() throws NotRecordedException;

  /** Waits for it no more: if nobody has begun to make it durable, nobody will. */
  default void abandon() {}
}
