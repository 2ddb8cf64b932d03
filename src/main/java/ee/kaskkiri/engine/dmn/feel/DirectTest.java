package ee.kaskkiri.engine.dmn.feel;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.kie.dmn.feel.runtime.UnaryTestImpl;

/** A test whether a value lies in a span; values of another class are left to the engine. */
final class DirectTest implements UnaryTest {
  private final UnaryTest original;
  private final Span span;
  private final Class<?> type;

  private DirectTest(UnaryTest original, Span span) {
    this.original = original;
    this.span = span;
    this.type = span.type();
  }

  private static UnaryTest of(UnaryTest original, UnaryTestNode node) {
    Span span = Literals.span(node);
    return span == null ? original : new DirectTest(original, span);
  }

  /** A test in place of one that the engine compiled, or that one if it is of any other kind. */
  static UnaryTest of(UnaryTest compiled) {
    UnaryTestNode node =
        compiled instanceof UnaryTestImpl
            ? Inside.captured(Inside.captured(compiled, UnaryTest.class), UnaryTestNode.class)
            : null;
    return node == null ? compiled : of(compiled, node);
  }

  /** The values of its class that it holds for. It holds for no null. */
  Span span() {
    return span;
  }

  @Override
  public @Nullable Boolean apply(EvaluationContext context, @Nullable Object value) {
    if (value == null) {
      return Boolean.FALSE;
    }
    return value.getClass() == type ? span.holds(value) : original.apply(context, value);
  }

  @Override
  public String toString() {
    return original.toString();
  }
}
