package ee.kaskkiri.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes records durable. */
public interface Recorder {
  /**
   * Records what belongs to one request, all or nothing, and returns when it is durable.
   *
   * @param claim what the caller's key stands for from now on; null if the caller gave none
   * @return the earlier claim if the key was claimed already; then that is the answer
   * @throws NotRecordedException if it is not, or not known to be, durable; no answer may be given
   */
  Optional<Claim> record(List<Entry> entries, @Nullable Claim claim) throws NotRecordedException;

  /**
   * Hands in the record of one of many requests. Waits for room, of which it leaves some to those
   * who ask one thing only, and not for the record itself.
   *
   * @param claims what keys of the caller stand for from now on
   * @throws NotRecordedException if there is no room in time, or the service stops
   */
  Pending enqueue(Entry entry, List<Claim> claims) throws NotRecordedException;

  /**
   * What a key stands for; empty if nothing yet.
   *
   * @throws NotRecordedException if the database does not answer
   */
  Optional<Claim> claimed(String caller, String key) throws NotRecordedException;
}
