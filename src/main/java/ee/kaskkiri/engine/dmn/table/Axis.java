package ee.kaskkiri.engine.dmn.table;

import ee.kaskkiri.engine.dmn.table.Sample.Weight;
import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Constraint.Bound;
import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.engine.type.ValueType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column, cut at the literals that its cells compare with: a segment for each
 * literal, one before, between and after them, and one for null. The cells of a column are the same
 * over a segment, so that one sample stands for it.
 */
final class Axis {
  private final List<Object> literals;
  private final List<@Nullable Sample> samples = new ArrayList<>();
  private final Map<Object, Integer> segmentOfLiteral;
  private final boolean ordered;
  private final boolean listed;
  private boolean whole = true;

  private Axis(Collection<Object> literals, boolean ordered, boolean listed) {
    this.literals = List.copyOf(literals);
    this.ordered = ordered;
    this.listed = listed;
    this.segmentOfLiteral = new TreeMap<>(Scale.ORDER);
    for (int i = 0; i < this.literals.size(); i++) {
      segmentOfLiteral.put(this.literals.get(i), 2 * i + 1);
    }
  }

  /**
   * The axis of a column.
   *
   * @param literals what its cells compare with, null among them if they do
   * @return null if its values cannot be told apart
   */
  static @Nullable Axis of(Table.Column column, Collection<@Nullable Object> literals) {
    ValueType.Scalar type = scalar(column.type(), literals);
    if (type == null || literals.stream().anyMatch(value -> Scale.strange(type.kind(), value))) {
      return null;
    }
    Constraint constraint = type.constraint();
    Weight nulls = nulls(column, literals.contains(null), constraint);
    boolean listed = !constraint.values().isEmpty() || type.kind() == Kind.BOOLEAN;
    Stream<Object> tried =
        listed
            ? (constraint.values().isEmpty() ? Scale.any(type.kind()) : constraint.values())
                .stream()
            : Stream.concat(
                literals.stream().filter(value -> value != null && Scale.fits(type.kind(), value)),
                bounds(constraint));
    List<Object> values = tried.toList();
    if (values.stream().map(Object::getClass).distinct().count() > 1) {
      return null;
    }
    TreeSet<Object> sorted = new TreeSet<>(Scale.ORDER);
    sorted.addAll(values);
    boolean ordered = type.kind() != Kind.TEXT && type.kind() != Kind.BOOLEAN;
    Axis axis = new Axis(sorted, ordered, listed);
    axis.sample(type.kind(), constraint);
    axis.samples.add(constraint.allowsNull() ? new Sample(null, nulls) : null);
    return axis;
  }

  private static ValueType.@Nullable Scalar scalar(
      ValueType type, Collection<@Nullable Object> literals) {
    if (type instanceof ValueType.Scalar scalar) {
      return scalar.kind() == Kind.RANGE ? null : scalar;
    }
    if (!(type instanceof ValueType.Anything)) {
      return null;
    }
    List<@Nullable Kind> kinds =
        literals.stream().filter(value -> value != null).map(Scale::kind).distinct().toList();
    Kind kind = kinds.size() == 1 ? kinds.get(0) : null;
    return kind == null ? null : new ValueType.Scalar(kind, Constraint.NONE);
  }

  private static Weight nulls(Table.Column column, boolean mentioned, Constraint constraint) {
    if (mentioned || !constraint.equals(Constraint.NONE)) {
      return Weight.FIRM;
    }
    return column.sent() ? Weight.SOFT : Weight.SILENT;
  }

  private static Stream<Object> bounds(Constraint constraint) {
    return Stream.of(constraint.minimum(), constraint.maximum())
        .flatMap(Stream::ofNullable)
        .map(Bound::value);
  }

  private void sample(Kind kind, Constraint constraint) {
    boolean known = constraint.text() == null;
    for (int segment = 0; segment <= 2 * literals.size(); segment++) {
      if (segment % 2 == 1) {
        Object literal = literals.get(segment / 2);
        samples.add(constraint.allows(literal) ? new Sample(literal, Weight.FIRM) : null);
        continue;
      }
      List<Object> tried = between(segment, kind);
      Sample sample =
          tried.stream()
              .filter(constraint::allows)
              .findFirst()
              .map(value -> new Sample(value, Weight.FIRM))
              .orElse(null);
      whole &= sample != null || known || listed;
      samples.add(sample);
    }
  }

  private List<Object> between(int segment, Kind kind) {
    int next = segment / 2;
    if (listed) {
      return List.of();
    }
    if (literals.isEmpty()) {
      return Scale.any(kind);
    }
    if (!ordered) {
      return next < literals.size() ? List.of() : Scale.otherTexts(literals);
    }
    return Scale.between(
        next == 0 ? null : literals.get(next - 1),
        next == literals.size() ? null : literals.get(next));
  }

  /** How many segments there are, empty ones included. */
  int size() {
    return samples.size();
  }

  /** The sample of a segment; null if no value of it is allowed. */
  @Nullable Sample sample(int segment) {
    return samples.get(segment);
  }

  /** The segment of null, which is the last one. */
  int nullSegment() {
    return samples.size() - 1;
  }

  /** Whether every segment that is allowed has a sample. */
  boolean complete() {
    return whole;
  }

  /** Whether the samples are all the values that there are. */
  boolean listed() {
    return listed;
  }

  /** Whether values have an order that cells may speak of. */
  boolean ordered() {
    return ordered;
  }

  /** Segments at which a cell that compares with some literals may change. */
  NavigableSet<Integer> segments(Collection<@Nullable Object> compared) {
    return compared.stream()
        .filter(value -> value != null && !literals.isEmpty())
        .filter(value -> value.getClass() == literals.get(0).getClass())
        .map(segmentOfLiteral::get)
        .filter(segment -> segment != null)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** In words, where some segments are: {@code in (10..20]}, {@code = "a" or "b"}. */
  String describe(BitSet segments, boolean exactly) {
    return new Words(literals, samples).of(segments, exactly || listed, ordered);
  }
}
