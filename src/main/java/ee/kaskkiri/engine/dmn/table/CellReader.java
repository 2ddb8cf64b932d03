package ee.kaskkiri.engine.dmn.table;

import ee.kaskkiri.engine.dmn.feel.FastFeel;
import ee.kaskkiri.engine.limit.StoppedError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameDefNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.runtime.Range;
import org.kie.dmn.feel.runtime.impl.UndefinedValueComparable;

/** Reads of one parsed test what it compares with and what else it speaks of. */
final class CellReader {
  private static final String VALUE = "?";

  private final Set<String> functions;
  private final EvaluationContext context;
  private final List<@Nullable Object> literals = new ArrayList<>();
  private final Set<String> names = new TreeSet<>();
  private boolean plain = true;

  /**
   * A reader.
   *
   * @param functions names of the functions that are the engine's own
   */
  CellReader(Set<String> functions, EvaluationContext context) {
    this.functions = functions;
    this.context = context;
  }

  List<@Nullable Object> literals() {
    return literals;
  }

  Set<String> names() {
    return names;
  }

  boolean plain() {
    return plain;
  }

  /**
   * Reads a test.
   *
   * @throws StoppedError if a constant in it takes too much
   */
  void read(BaseNode test) {
    collectNames(test, new HashSet<>());
    if (names.isEmpty()) {
      collectLiterals(test);
      plain = isPlain(test);
    }
  }

  private void collectNames(ASTNode node, Set<String> local) {
    if (node instanceof NameDefNode definition) {
      local.add(definition.getText());
    }
    if (node instanceof NameRefNode name) {
      String text = name.getText();
      if (!text.equals(VALUE) && !local.contains(text)) {
        names.add(text);
      }
      return;
    }
    if (node instanceof QualifiedNameNode name) {
      collectNames(name.getParts().get(0), local);
      return;
    }
    for (ASTNode child : node.getChildrenNode()) {
      boolean ownFunction =
          node instanceof FunctionInvocationNode call
              && child == call.getName()
              && child instanceof NameRefNode name
              && functions.contains(name.getText());
      if (child != null && !ownFunction) {
        collectNames(child, local);
      }
    }
  }

  private static boolean speaksOfValue(ASTNode node) {
    if (node instanceof NameRefNode name && name.getText().equals(VALUE)) {
      return true;
    }
    if (node instanceof QualifiedNameNode name) {
      return speaksOfValue(name.getParts().get(0));
    }
    for (ASTNode child : node.getChildrenNode()) {
      if (child != null && speaksOfValue(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTest(ASTNode node) {
    return node instanceof UnaryTestNode
        || node instanceof UnaryTestListNode
        || node instanceof DashNode;
  }

  /** The largest parts that are constant, by their value. */
  private void collectLiterals(ASTNode node) {
    if (node instanceof DashNode) {
      return;
    }
    boolean holdsTests =
        node instanceof ListNode list && list.getElements().stream().anyMatch(CellReader::isTest);
    if (!isTest(node) && !holdsTests && !(node instanceof NameRefNode) && !speaksOfValue(node)) {
      literal(FastFeel.inPlaceOf((BaseNode) node).evaluate(context));
      return;
    }
    for (ASTNode child : node.getChildrenNode()) {
      boolean function = node instanceof FunctionInvocationNode call && child == call.getName();
      if (child != null && !function) {
        collectLiterals(child);
      }
    }
  }

  private void literal(@Nullable Object value) {
    if (value instanceof Range range) {
      literal(range.getLowEndPoint());
      literal(range.getHighEndPoint());
    } else if (value instanceof Iterable<?> elements) {
      elements.forEach(this::literal);
    } else if (!(value instanceof UndefinedValueComparable)) {
      literals.add(value);
    }
  }

  /** Whether the value is only compared with constants. */
  private static boolean isPlain(ASTNode node) {
    if (node instanceof DashNode
        || (!speaksOfValue(node) && !isTest(node) && !(node instanceof ListNode))) {
      return true;
    }
    if (node instanceof UnaryTestListNode || node instanceof ListNode) {
      for (ASTNode child : node.getChildrenNode()) {
        if (!isPlain(child)) {
          return false;
        }
      }
      return true;
    }
    if (node instanceof UnaryTestNode test) {
      return isPlain(test.getValue());
    }
    if (node instanceof InfixOpNode infix) {
      return isPlain(infix);
    }
    if (node instanceof InNode in) {
      return isValue(in.getValue()) && isPlain(in.getExprs());
    }
    if (node instanceof BetweenNode between) {
      return isValue(between.getValue())
          && !speaksOfValue(between.getStart())
          && !speaksOfValue(between.getEnd());
    }
    if (node instanceof FunctionInvocationNode call) {
      return call.getName().getText().equals("not") && isPlain(call.getParams());
    }
    return isValue(node) || (node instanceof RangeNode && !speaksOfValue(node));
  }

  private static boolean isPlain(InfixOpNode infix) {
    InfixOperator operator = infix.getOperator();
    if (operator == InfixOperator.AND || operator == InfixOperator.OR) {
      return isPlain(infix.getLeft()) && isPlain(infix.getRight());
    }
    boolean compares =
        switch (operator) {
          case LTE, LT, GT, GTE, EQ, NE -> true;
          case AND, OR, ADD, SUB, MULT, DIV, POW -> false;
        };
    return compares
        && ((isValue(infix.getLeft()) && !speaksOfValue(infix.getRight()))
            || (isValue(infix.getRight()) && !speaksOfValue(infix.getLeft())));
  }

  private static boolean isValue(ASTNode node) {
    return node instanceof NameRefNode name && name.getText().equals(VALUE);
  }
}
