package ee.kaskkiri.engine.dmn.plan;

import ee.kaskkiri.engine.dmn.feel.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells by a value of a column which rows may fit. The ends of all spans cut the values into
 * segments, each end being one and each space beside an end another; a row is noted at the segments
 * that its spans cover. Where that would be too many notes, neighbouring segments share theirs.
 */
final class ColumnIndex {
  private final Class<?> type;
  private final BitSet unbound;
  private final Object[] ends;
  private final Notes notes;

  private ColumnIndex(Class<?> type, BitSet unbound, Object[] ends, Notes notes) {
    this.type = type;
    this.unbound = unbound;
    this.ends = ends;
    this.notes = notes;
  }

  /**
   * An index.
   *
   * @param rows the spans of which one must hold the value, row by row; null for a row that may fit
   *     any value
   * @param bytes how much memory it may take
   * @return null if it would exclude nothing
   */
  static @Nullable ColumnIndex of(List<@Nullable List<Span>> rows, long bytes) {
    Class<?> type = type(rows);
    if (type == null) {
      return null;
    }
    BitSet unbound = new BitSet(rows.size());
    SortedSet<Object> sorted = new TreeSet<>(Span::order);
    for (int row = 0; row < rows.size(); row++) {
      List<Span> spans = rows.get(row);
      if (spans == null || spans.stream().anyMatch(span -> span.type() != type)) {
        unbound.set(row);
      } else {
        spans.forEach(span -> addEnds(span, sorted));
      }
    }
    Object[] ends = sorted.toArray();
    return new ColumnIndex(
        type,
        unbound,
        ends,
        Notes.of(covered(rows, unbound, ends), rows.size(), 2 * ends.length + 1, bytes));
  }

  private static @Nullable Class<?> type(List<@Nullable List<Span>> rows) {
    for (List<Span> spans : rows) {
      if (spans != null && !spans.isEmpty()) {
        return spans.get(0).type();
      }
    }
    return null;
  }

  private static void addEnds(Span span, Set<Object> ends) {
    if (span.low() != null) {
      ends.add(span.low());
    }
    if (span.high() != null) {
      ends.add(span.high());
    }
  }

  private static List<Notes.Covered> covered(
      List<@Nullable List<Span>> rows, BitSet unbound, Object[] ends) {
    List<Notes.Covered> covered = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<Span> spans = rows.get(row);
      if (spans != null && !unbound.get(row)) {
        for (Span span : spans) {
          covered.add(new Notes.Covered(row, first(span, ends), last(span, ends)));
        }
      }
    }
    return covered;
  }

  private static int first(Span span, Object[] ends) {
    if (span.low() == null) {
      return 0;
    }
    int segment = segment(span.low(), ends);
    return span.lowIncluded() ? segment : segment + 1;
  }

  private static int last(Span span, Object[] ends) {
    if (span.high() == null) {
      return 2 * ends.length;
    }
    int segment = segment(span.high(), ends);
    return span.highIncluded() ? segment : segment - 1;
  }

  /** Odd for an end, even for the space between two. */
  private static int segment(Object value, Object[] ends) {
    int low = 0;
    int high = ends.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Span.order(value, ends[middle]);
      if (order == 0) {
        return 2 * middle + 1;
      }
      if (order < 0) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return 2 * low;
  }

  /** Whether a row may fit any value, as far as this index knows. */
  boolean unbound(int row) {
    return unbound.get(row);
  }

  /** Whether it knows about a value. */
  boolean knows(@Nullable Object value) {
    return value == null || value.getClass() == type;
  }

  /** The rows that may fit a value that it knows about; a new set. */
  BitSet rows(@Nullable Object value) {
    BitSet rows = (BitSet) unbound.clone();
    if (value != null) {
      notes.addTo(rows, segment(value, ends));
    }
    return rows;
  }
}
