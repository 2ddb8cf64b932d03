package ee.kaskkiri.regression.impact;

import ee.kaskkiri.regression.impact.Portfolio.Entry;
import java.util.List;

/**
 * Some entries that follow each other, which one thread works on.
 *
 * @param first number of the first of them, counted from 1
 * @param entries the entries
 * @param taken how much of the portfolio is taken with the last of them
 */
record Chunk(long first, List<Entry> entries, long taken) {
  Chunk {
    entries = List.copyOf(entries);
  }

  /**
   * What is shown one by one of a chunk.
   *
   * @param of the chunk
   * @param shown changed or unanswered questions, in order
   * @param unreadable entries without a question, in order
   */
  record Done(Chunk of, List<Change> shown, List<Unreadable> unreadable) {
    Done {
      shown = List.copyOf(shown);
      unreadable = List.copyOf(unreadable);
    }

    /** Number of its last entry. */
    long last() {
      return of.first() + of.entries().size() - 1;
    }
  }
}
