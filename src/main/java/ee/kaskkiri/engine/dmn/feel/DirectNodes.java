package ee.kaskkiri.engine.dmn.feel;

import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.ContextNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionDefNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;

/** Which node takes the place of which. */
final class DirectNodes {
  private DirectNodes() {}

  /**
   * The node in place of another, with the same children; the other itself if there is none for it.
   * Only the engine's own classes are replaced, no subclasses of them.
   */
  static BaseNode inPlaceOf(BaseNode node) {
    Class<?> type = node.getClass();
    if (type == NameRefNode.class) {
      return new DirectName((NameRefNode) node);
    }
    if (type == QualifiedNameNode.class) {
      return new DirectQualifiedName((QualifiedNameNode) node);
    }
    if (type == InfixOpNode.class) {
      return new DirectInfix((InfixOpNode) node);
    }
    if (type == ForExpressionNode.class) {
      return new DirectFor((ForExpressionNode) node);
    }
    if (type == QuantifiedExpressionNode.class) {
      return new DirectQuantified((QuantifiedExpressionNode) node);
    }
    if (type == FunctionDefNode.class) {
      return bodyCounted((FunctionDefNode) node);
    }
    if (type == InNode.class) {
      return elementsCounted((InNode) node);
    }
    if (type == FilterExpressionNode.class) {
      return DirectFilter.of((FilterExpressionNode) node);
    }
    if (type == PathExpressionNode.class) {
      return DirectPath.of((PathExpressionNode) node);
    }
    if (type == FunctionInvocationNode.class) {
      return DirectCall.of((FunctionInvocationNode) node);
    }
    if (type == ContextNode.class) {
      return DirectContext.of((ContextNode) node);
    }
    return type == ListNode.class ? new DirectList((ListNode) node) : node;
  }

  private static BaseNode elementsCounted(InNode node) {
    if (node.getExprs() != null && !(node.getExprs() instanceof Elements)) {
      node.setExprs(new Elements(node.getExprs()));
    }
    return node;
  }

  private static BaseNode bodyCounted(FunctionDefNode function) {
    if (!function.isExternal() && !(function.getBody() instanceof Body)) {
      function.setBody(new Body(function.getBody()));
    }
    return function;
  }
}
