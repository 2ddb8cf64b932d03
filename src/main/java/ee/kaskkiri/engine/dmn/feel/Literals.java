package ee.kaskkiri.engine.dmn.feel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.RangeNode.IntervalBoundary;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;

/** Reads what a test compares with, if that stands in its text. */
final class Literals {
  private Literals() {}

  /** The values that a test holds for; null if its text alone does not tell them. */
  static @Nullable Span span(UnaryTestNode test) {
    BaseNode node = test.getValue();
    return switch (test.getOperator()) {
      case EQ -> {
        Comparable<?> value = value(node);
        yield value == null ? null : Span.only(value);
      }
      case LT, LTE -> end(node, value -> new Span(null, false, value, includes(test)));
      case GT, GTE -> end(node, value -> new Span(value, includes(test), null, false));
      case IN -> node instanceof RangeNode range ? range(range) : null;
      case NE, NOT, TEST -> null;
    };
  }

  private static boolean includes(UnaryTestNode test) {
    return test.getOperator() == UnaryTestNode.UnaryOperator.LTE
        || test.getOperator() == UnaryTestNode.UnaryOperator.GTE;
  }

  /** A span with an end of a kind that has the same order here as in the engine. */
  private static @Nullable Span end(BaseNode node, Function<Comparable<?>, Span> span) {
    Comparable<?> value = value(node);
    return value != null && ordered(value) ? span.apply(value) : null;
  }

  private static boolean ordered(@Nullable Comparable<?> value) {
    return value instanceof BigDecimal || value instanceof LocalDate;
  }

  private static @Nullable Span range(RangeNode range) {
    Comparable<?> low = value(range.getStart());
    Comparable<?> high = value(range.getEnd());
    boolean lowKnown = ordered(low) || range.getStart() instanceof UndefinedValueNode;
    boolean highKnown = ordered(high) || range.getEnd() instanceof UndefinedValueNode;
    boolean oneClass = low == null || high == null || low.getClass() == high.getClass();
    return lowKnown && highKnown && oneClass && (low != null || high != null)
        ? new Span(
            low,
            range.getLowerBound() == IntervalBoundary.CLOSED,
            high,
            range.getUpperBound() == IntervalBoundary.CLOSED)
        : null;
  }

  private static @Nullable Comparable<?> value(BaseNode node) {
    if (node instanceof StringNode text) {
      return text.getValue();
    }
    if (node instanceof NumberNode number) {
      return number.getValue();
    }
    if (node instanceof BooleanNode truth) {
      return truth.getValue();
    }
    if (node instanceof SignedUnaryNode signed
        && signed.getExpression() instanceof NumberNode number
        && number.getValue() != null) {
      return signed.getSign() == SignedUnaryNode.Sign.NEGATIVE
          ? number.getValue().negate()
          : number.getValue();
    }
    return node instanceof FunctionInvocationNode call
            && call.getTcFolded() != null
            && call.getTcFolded().getValue() instanceof LocalDate day
        ? day
        : null;
  }
}
