package ee.kaskkiri.decision.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Where lines come from, one after the other; for one thread. */
public interface LineSource extends Closeable {
  /** The next line, waited for; empty at the end. */
  Optional<? extends Line> next() throws IOException;

  /** Whether the next line, or the end, is there without waiting for whoever sends it. */
  boolean ready() throws IOException;
}
