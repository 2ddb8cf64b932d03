package ee.kaskkiri.engine.dmn.plan;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows noted at segments, as a list where they are few and as a set where they are many. Where the
 * notes would take too much memory, several neighbouring segments share theirs.
 */
final class Notes {
  private static final int BYTES_OF_PLACE = 4;
  private static final int BYTES_OF_LIST = 16;
  private static final int BYTES_OF_SET = 64;

  private static final int[] NONE = {};

  private final @Nullable BitSet[] sets;
  private final int[][] lists;
  private final int shift;

  /** A row and the segments that it covers; none if the first comes after the last. */
  record Covered(int row, int first, int last) {}

  private Notes(int[] counts, int rows, int shift) {
    this.sets = new BitSet[counts.length];
    this.lists = new int[counts.length][];
    this.shift = shift;
    for (int i = 0; i < counts.length; i++) {
      if (dense(counts[i], rows)) {
        sets[i] = new BitSet(rows);
        lists[i] = NONE;
      } else {
        lists[i] = counts[i] == 0 ? NONE : new int[counts[i]];
      }
    }
  }

  /**
   * Notes of some rows.
   *
   * @param covered stretches of segments, several for a row if need be
   * @param rows how many rows there are
   * @param segments how many segments there are
   * @param bytes how much memory the notes may take; they take more only if a single one does
   */
  static Notes of(List<Covered> covered, int rows, int segments, long bytes) {
    int shift = 0;
    int[] counts = counts(covered, segments, shift);
    while (bytes(counts, rows) > bytes && counts.length > 1) {
      shift++;
      counts = counts(covered, segments, shift);
    }
    Notes notes = new Notes(counts, rows, shift);
    int[] filled = new int[counts.length];
    covered.forEach(each -> notes.note(each, filled));
    return notes;
  }

  private static int[] counts(List<Covered> covered, int segments, int shift) {
    int[] counts = new int[((segments - 1) >> shift) + 1];
    for (Covered each : covered) {
      if (each.first() <= each.last()) {
        counts[each.first() >> shift]++;
        int after = (each.last() >> shift) + 1;
        if (after < counts.length) {
          counts[after]--;
        }
      }
    }
    for (int i = 1; i < counts.length; i++) {
      counts[i] += counts[i - 1];
    }
    return counts;
  }

  private static boolean dense(int count, int rows) {
    return (long) count * BYTES_OF_PLACE > rows / Byte.SIZE + BYTES_OF_SET;
  }

  private static long bytes(int[] counts, int rows) {
    long bytes = 0;
    for (int count : counts) {
      bytes += 2L * BYTES_OF_PLACE;
      if (count > 0) {
        bytes +=
            dense(count, rows)
                ? rows / Byte.SIZE + BYTES_OF_SET
                : (long) count * BYTES_OF_PLACE + BYTES_OF_LIST;
      }
    }
    return bytes;
  }

  private void note(Covered covered, int[] filled) {
    if (covered.first() > covered.last()) {
      return;
    }
    for (int i = covered.first() >> shift; i <= covered.last() >> shift; i++) {
      BitSet set = sets[i];
      if (set != null) {
        set.set(covered.row());
      } else {
        lists[i][filled[i]++] = covered.row();
      }
    }
  }

  /** Adds the rows that are noted at a segment, and perhaps some that are noted near it. */
  void addTo(BitSet rows, int segment) {
    int at = segment >> shift;
    BitSet set = sets[at];
    if (set != null) {
      rows.or(set);
    } else {
      for (int row : lists[at]) {
        rows.set(row);
      }
    }
  }
}
