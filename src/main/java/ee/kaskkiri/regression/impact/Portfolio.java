package ee.kaskkiri.regression.impact;

import java.io.IOException;
import java.util.Optional;

/**
 * Questions to be asked, in an order; read one after the other, so that there may be more of them
 * than memory holds. Used by one thread; what it gives may be read by others.
 */
public interface Portfolio extends AutoCloseable {

  /** What its size is counted in. */
  enum Unit {
    /** Entries. */
    ENTRIES,
    /** Bytes of what is read. */
    BYTES
  }

  /** An entry whose content is read when asked for, by whichever thread has time. */
  @FunctionalInterface
  interface Entry {
    /** The question, or why there is none. */
    Reading read();
  }

  /** What it is, for people. */
  String name();

  /** What {@link #total} and {@link #taken} count. */
  Unit unit();

  /** How much there is; -1 if that is not known. */
  long total();

  /** How much was taken so far. */
  long taken();

  /**
   * The next entry; empty if there are no more.
   *
   * @throws IOException if the source breaks
   */
  Optional<Entry> next() throws IOException;

  @Override
  void close() throws IOException;
}
