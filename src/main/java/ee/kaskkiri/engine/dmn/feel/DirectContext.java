package ee.kaskkiri.engine.dmn.feel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.ContextEntryNode;
import org.kie.dmn.feel.lang.ast.ContextNode;
import org.kie.dmn.feel.lang.ast.NameDefNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.runtime.functions.CustomFEELFunction;
import org.kie.dmn.feel.runtime.functions.DTInvokerFunction;
import org.kie.dmn.feel.runtime.functions.JavaFunction;

/** A context whose keys are all known before it is evaluated. */
final class DirectContext extends ContextNode {
  private final List<String> names;
  private final boolean ownNames;
  private final int room;

  private DirectContext(ContextNode original, List<String> names) {
    super(original.getEntries(), original.getText());
    copyLocationAttributesFrom(original);
    this.names = names;
    this.room = names.size() * 4 / 3 + 1;
    this.ownNames = OwnNames.mayBeUsed(original.getEntries(), names);
  }

  /** A node in place of the original, or the original if a key is computed or stands twice. */
  static BaseNode of(ContextNode original) {
    List<String> names = new ArrayList<>();
    for (ContextEntryNode entry : original.getEntries()) {
      String name = name(entry.getName());
      if (name == null) {
        return original;
      }
      names.add(name);
    }
    boolean distinct = new HashSet<>(names).size() == names.size();
    return distinct ? new DirectContext(original, names) : original;
  }

  private static @Nullable String name(@Nullable BaseNode node) {
    if (node != null && node.getClass() == NameDefNode.class) {
      return Name.normal(node.getText());
    }
    return node instanceof StringNode text ? Name.normal(text.getValue()) : null;
  }

  @Override
  public Object evaluate(EvaluationContext context) {
    if (!ownNames) {
      return entries(context);
    }
    context.enterFrame();
    try {
      return entries(context);
    } finally {
      context.exitFrame();
    }
  }

  private Map<String, @Nullable Object> entries(EvaluationContext context) {
    CountedContext.of(context).make(Cost.ENTRY * (1 + names.size()));
    Map<String, @Nullable Object> values = new LinkedHashMap<>(room);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Object value = getEntries().get(i).getValue().evaluate(context);
      name(value, name);
      values.put(name, value);
      if (ownNames) {
        Frames.set(context, name, value);
      }
    }
    return values;
  }

  /** Functions without a name are told theirs, as the engine does. */
  private static void name(@Nullable Object value, String name) {
    if (value instanceof CustomFEELFunction function) {
      function.setName(name);
    } else if (value instanceof JavaFunction function) {
      function.setName(name);
    } else if (value instanceof DTInvokerFunction function) {
      function.setName(name);
    }
  }
}
