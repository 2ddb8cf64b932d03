package ee.kaskkiri.engine.dmn.table;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.engine.JsonValues;
import ee.kaskkiri.engine.dmn.table.Sample.Weight;
import ee.kaskkiri.engine.table.ColumnValue;
import ee.kaskkiri.engine.table.Gap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts neighbouring places of a table together and says where they are. */
final class Regions {
  private static final int MOST_MERGED = 300;

  private final List<ColumnRows> columns;

  /**
   * Regions of a table.
   *
   * @param columns its columns, in the order of the places
   */
  Regions(List<ColumnRows> columns) {
    this.columns = columns;
  }

  /** Places as gaps: neighbours together, those of null only behind the others. */
  List<Gap> gaps(List<List<BitSet>> places) {
    List<List<BitSet>> regions = new ArrayList<>();
    for (List<BitSet> place : places) {
      List<BitSet> region = segments(place);
      if (!regions.contains(region)) {
        regions.add(region);
      }
    }
    if (regions.size() <= MOST_MERGED) {
      merge(regions);
    }
    return regions.stream()
        .map(this::gap)
        .sorted(Comparator.comparing(Gap::onlyNull))
        .collect(Collectors.toList());
  }

  /** For each column the segments of some classes. */
  List<BitSet> segments(List<BitSet> place) {
    return IntStream.range(0, place.size())
        .mapToObj(i -> columns.get(i).segments(place.get(i)))
        .toList();
  }

  private void merge(List<List<BitSet>> regions) {
    for (int i = 0; i < regions.size(); i++) {
      for (int j = i + 1; j < regions.size(); j++) {
        int column = onlyDifference(regions.get(i), regions.get(j));
        if (column >= 0) {
          regions.set(i, union(regions.get(i), regions.get(j), column));
          regions.remove(j);
          j = i; // what did not fit before may fit now
        }
      }
    }
  }

  /** The only column in which two regions of one weight differ; -1 if there is none such. */
  private int onlyDifference(List<BitSet> one, List<BitSet> other) {
    int only = -1;
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).equals(other.get(i))) {
        if (only >= 0) {
          return -1;
        }
        only = i;
      }
    }
    return only >= 0 && soft(only, one.get(only)) == soft(only, other.get(only)) ? only : -1;
  }

  private static List<BitSet> union(List<BitSet> one, List<BitSet> other, int column) {
    List<BitSet> union = new ArrayList<>(one);
    BitSet both = (BitSet) one.get(column).clone();
    both.or(other.get(column));
    union.set(column, both);
    return union;
  }

  private boolean soft(int column, BitSet segments) {
    return columns.get(column).weight(segments.nextSetBit(0)) != Weight.FIRM;
  }

  private Gap gap(List<BitSet> region) {
    List<String> where = new ArrayList<>();
    boolean onlyNull = false;
    for (int i = 0; i < region.size(); i++) {
      ColumnRows column = columns.get(i);
      Axis axis = column.axis();
      onlyNull |= soft(i, region.get(i));
      BitSet all = column.segments(column.classes(Weight.SOFT));
      if (axis != null && !region.get(i).equals(all)) {
        String words = axis.describe(region.get(i), !column.exact());
        where.add(column.column().expression() + " " + words);
      }
    }
    String words =
        where.isEmpty()
            ? "any input"
            : where.stream()
                .map(each -> where.size() > 1 && each.contains(" or ") ? "(" + each + ")" : each)
                .collect(Collectors.joining(" and "));
    return new Gap(words, example(region), onlyNull);
  }

  /** A value for each column; columns whose values cannot be told apart are left out. */
  List<ColumnValue> example(List<BitSet> region) {
    List<ColumnValue> example = new ArrayList<>();
    for (int i = 0; i < region.size(); i++) {
      ColumnRows column = columns.get(i);
      Axis axis = column.axis();
      Sample sample = axis == null ? null : axis.sample(region.get(i).nextSetBit(0));
      if (sample != null) {
        JsonNode value = JsonValues.of(sample.value());
        example.add(new ColumnValue(column.column().expression(), column.column().label(), value));
      }
    }
    return example;
  }
}
