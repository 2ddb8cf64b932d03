package ee.kaskkiri.engine.dmn.feel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode.UnaryOperator;
import org.kie.dmn.feel.runtime.UnaryTest;

/** A test for being equal to a literal; values of another type are left to the engine. */
final class DirectTest implements UnaryTest {
  private final UnaryTest original;
  private final Object literal;

  private DirectTest(UnaryTest original, Object literal) {
    this.original = original;
    this.literal = literal;
  }

  /**
   * A test in place of the original, or the original if it is of any other kind.
   *
   * @param node what the original was made from
   */
  static UnaryTest of(UnaryTest original, UnaryTestNode node) {
    Object literal = node.getOperator() == UnaryOperator.EQ ? literal(node.getValue()) : null;
    return literal == null ? original : new DirectTest(original, literal);
  }

  private static @Nullable Object literal(BaseNode node) {
    if (node instanceof StringNode text) {
      return text.getValue();
    }
    if (node instanceof NumberNode number) {
      return number.getValue();
    }
    return node instanceof BooleanNode truth ? truth.getValue() : null;
  }

  @Override
  public @Nullable Boolean apply(EvaluationContext context, @Nullable Object value) {
    if (value == null) {
      return Boolean.FALSE;
    }
    if (value.getClass() != literal.getClass()) {
      return original.apply(context, value);
    }
    return value instanceof BigDecimal number
        ? number.compareTo((BigDecimal) literal) == 0
        : value.equals(literal);
  }

  @Override
  public String toString() {
    return original.toString();
  }
}
