package ee.kaskkiri.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records nothing: for benchmarks that want to know what a record costs. */
public final class NoRecorder implements Recorder {
  @Override
  public Optional<Claim> record(List<Entry> entries, @Nullable Claim claim) {
    return Optional.empty();
  }

  @Override
  public Pending enqueue(Entry entry, List<Claim> claims) {
    return List::of;
  }

  @Override
  public Optional<Claim> claimed(String caller, String key) {
    return Optional.empty();
  }
}
