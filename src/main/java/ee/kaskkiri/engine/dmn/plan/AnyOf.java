package ee.kaskkiri.engine.dmn.plan;

import ee.kaskkiri.engine.dmn.feel.FastFeel;
import ee.kaskkiri.engine.dmn.feel.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.runtime.UnaryTest;

/** Tests of which one must hold. */
final class AnyOf {
  /** Fewer tests are gone through faster than looked up. */
  private static final int LEAST_INDEXED = 16;

  private static final long MOST_BYTES = 1_000_000;

  private final List<UnaryTest> tests;
  private final @Nullable List<Span> spans;
  private final @Nullable ColumnIndex index;

  /** Tests that are applied in their order until one holds. */
  AnyOf(List<UnaryTest> tests) {
    this.tests = List.copyOf(tests);
    List<@Nullable List<Span>> each = new ArrayList<>();
    List<Span> all = new ArrayList<>();
    for (UnaryTest test : tests) {
      Span span = FastFeel.span(test);
      each.add(span == null ? null : List.of(span));
      if (span != null) {
        all.add(span);
      }
    }
    this.spans = all.size() == tests.size() ? List.copyOf(all) : null;
    this.index = tests.size() < LEAST_INDEXED ? null : ColumnIndex.of(each, MOST_BYTES);
  }

  /**
   * The spans of which one must hold the value, if it is of their class, and which tell nothing
   * about it; null if there is more to it.
   */
  @Nullable List<Span> spans() {
    return spans;
  }

  /** Whether one of them holds. */
  boolean holds(@Nullable Object value, EvaluationContext context) {
    if (index != null && index.knows(value)) {
      return oneHolds(index.rows(value), value, context);
    }
    for (UnaryTest test : tests) {
      if (Boolean.TRUE.equals(test.apply(context, value))) {
        return true;
      }
    }
    return false;
  }

  private boolean oneHolds(BitSet few, @Nullable Object value, EvaluationContext context) {
    for (int i = few.nextSetBit(0); i >= 0; i = few.nextSetBit(i + 1)) {
      if (Boolean.TRUE.equals(tests.get(i).apply(context, value))) {
        return true;
      }
    }
    return false;
  }
}
