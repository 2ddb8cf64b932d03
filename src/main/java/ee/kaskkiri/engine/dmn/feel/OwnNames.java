package ee.kaskkiri.engine.dmn.feel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.ContextEntryNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.util.StringEvalHelper;

/** Whether an entry of a context may see an earlier entry of the same context. */
final class OwnNames {
  private OwnNames() {}

  /**
   * Whether some entry may name an earlier one. Expressions that may look up any name, calls for
   * example, may.
   *
   * @param names of the entries, in the engine's normal form
   */
  static boolean mayBeUsed(List<ContextEntryNode> entries, List<String> names) {
    Set<String> earlier = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (mayName(entries.get(i).getValue(), earlier)) {
        return true;
      }
      earlier.add(names.get(i));
    }
    return false;
  }

  private static boolean mayName(ASTNode node, Set<String> names) {
    if (node instanceof QualifiedNameNode path) {
      return mayName(path.getParts().get(0), names);
    }
    if (node instanceof PathExpressionNode path) {
      return mayName(path.getExpression(), names);
    }
    if (node instanceof NameRefNode name) {
      return names.contains(StringEvalHelper.normalizeVariableName(name.getText()));
    }
    if (node instanceof InfixOpNode || node instanceof IfExpressionNode) {
      for (ASTNode child : node.getChildrenNode()) {
        if (mayName(child, names)) {
          return true;
        }
      }
      return false;
    }
    return !(node instanceof StringNode
        || node instanceof NumberNode
        || node instanceof BooleanNode
        || node instanceof NullNode);
  }
}
