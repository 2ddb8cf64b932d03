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
import org.kie.dmn.feel.runtime.functions.BaseFEELFunction;
import org.kie.dmn.feel.runtime.functions.CustomFEELFunction;
import org.kie.dmn.feel.runtime.functions.DTInvokerFunction;
import org.kie.dmn.feel.runtime.functions.JavaFunction;

/** A context whose keys are all known before it is evaluated. */
final class DirectContext extends ContextNode {
  private final List<String> names;
  private final boolean ownNames;
  private final LeanContext.@Nullable Names lean;

  private DirectContext(ContextNode original, List<String> names) {
    super(original.getEntries(), original.getText());
    copyLocationAttributesFrom(original);
    this.names = names;
    this.lean = names.size() > LeanContext.MOST_NAMES ? null : new LeanContext.Names(names);
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
    return lean == null ? many(context) : new LeanContext(lean, values(context));
  }

  private @Nullable Object[] values(EvaluationContext context) {
    @Nullable Object[] values = new Object[names.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(i, context);
    }
    return values;
  }

  private Map<String, @Nullable Object> many(EvaluationContext context) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), value(i, context));
    }
    return values;
  }

  private @Nullable Object value(int entry, EvaluationContext context) {
    Object value = getEntries().get(entry).getValue().evaluate(context);
    name(value, names.get(entry));
    if (ownNames) {
      Frames.set(context, names.get(entry), value);
    }
    return value;
  }

  /** Functions without a name are told theirs, as the engine does. */
  private static void name(@Nullable Object value, String name) {
    if (!(value instanceof BaseFEELFunction)) {
      return;
    }
    if (value instanceof CustomFEELFunction function) {
      function.setName(name);
    } else if (value instanceof JavaFunction function) {
      function.setName(name);
    } else if (value instanceof DTInvokerFunction function) {
      function.setName(name);
    }
  }
}
