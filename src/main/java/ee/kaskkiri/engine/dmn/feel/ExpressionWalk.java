package ee.kaskkiri.engine.dmn.feel;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.core.api.DMNExpressionEvaluator;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.kie.dmn.feel.runtime.UnaryTestImpl;

/**
 * Reaches every expression below an evaluator and replaces its nodes.
 *
 * <p>The engine has no way to ask an evaluator for its expressions: they are held by private
 * fields, and the cells of a decision table by what a lambda has captured. So this class reads
 * fields by reflection: only fields that a class of the engine declares, each object once. A final
 * field keeps its node, only what is below it is replaced. A field that cannot be read stops the
 * walk with an exception that names it.
 */
final class ExpressionWalk {
  private final IdentityHashMap<BaseNode, BaseNode> replaced = new IdentityHashMap<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> open = new ArrayDeque<>();

  /**
   * Replaces all nodes below an evaluator.
   *
   * @throws IllegalStateException if a field of the engine cannot be read or set
   */
  void replaceBelow(Object evaluator) {
    visit(evaluator);
    while (!open.isEmpty()) {
      Object next = open.pop();
      if (next instanceof ArrayList<?> elements) {
        replaceTests(elements);
      }
      if (next instanceof Collection<?> elements) {
        elements.forEach(this::visit);
      } else if (next instanceof Map<?, ?> entries) {
        entries.values().forEach(this::visit);
      } else {
        replaceFields(next);
      }
    }
  }

  /**
   * Replaces an expression and all nodes below it.
   *
   * @return what is to be evaluated in its place
   * @throws IllegalStateException if a field of the engine cannot be read or set
   */
  BaseNode replace(BaseNode expression) {
    BaseNode better = replacement(expression);
    replaceBelow(better);
    return better;
  }

  /** Whether an object that the walk does not enter by itself is seen for the first time. */
  boolean visiting(Object object) {
    return seen.add(object);
  }

  private void visit(@Nullable Object object) {
    if (object != null && entered(object) && seen.add(object)) {
      open.push(object);
    }
  }

  private static boolean entered(Object object) {
    if (object instanceof Collection<?> || object instanceof Map<?, ?>) {
      return true;
    }
    boolean other =
        object instanceof DMNNode
            || object instanceof DMNModel
            || object instanceof DMNRuntime
            || object instanceof DMNType
            || object instanceof Type
            || object instanceof FEEL
            || object instanceof Enum<?>;
    return !other
        && (object instanceof BaseNode
            || object instanceof BodyEvaluator
            || isEngine(object.getClass()));
  }

  private static boolean isEngine(Class<?> type) {
    return type.getName().startsWith("org.kie.dmn.core.")
        || type.getName().startsWith("org.kie.dmn.feel.");
  }

  /** A cell of a decision table: the list stands in a lambda, so that it stays the same list. */
  @SuppressWarnings("unchecked") // a list with such an element is a list of tests
  private static void replaceTests(List<?> tests) {
    for (int i = 0; i < tests.size(); i++) {
      if (tests.get(i) instanceof UnaryTestImpl test) {
        ((List<UnaryTest>) tests).set(i, DirectTest.of(test));
      }
    }
  }

  private void replaceFields(Object object) {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      if (isEngine(type) || type.getPackage() == getClass().getPackage()) {
        for (Field field : type.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
            replaceField(object, field);
          }
        }
      }
    }
  }

  private void replaceField(Object object, Field field) {
    Object value = Inside.read(object, field);
    Object better = better(object, value);
    if (better != value && !Modifier.isFinal(field.getModifiers())) {
      set(object, field, better);
      visit(better);
    } else {
      visit(value);
    }
  }

  private static void set(Object object, Field field, @Nullable Object value) {
    try {
      field.set(object, value);
    } catch (IllegalAccessException e) {
      throw Inside.unexpected(field, e);
    }
  }

  private @Nullable Object better(Object holder, @Nullable Object value) {
    if (value instanceof BaseNode node) {
      return replacement(node);
    }
    if (value instanceof DMNExpressionEvaluator evaluator) {
      return BodyEvaluator.of(holder, evaluator);
    }
    return value instanceof List<?> list && list.stream().anyMatch(BaseNode.class::isInstance)
        ? betterList(holder, list)
        : value;
  }

  private List<?> betterList(Object holder, List<?> list) {
    List<@Nullable Object> better = new ArrayList<>(list.size());
    boolean same = true;
    for (Object element : list) {
      Object other = better(holder, element);
      better.add(other);
      same &= other == element;
    }
    return same ? list : better;
  }

  private BaseNode replacement(BaseNode node) {
    return replaced.computeIfAbsent(node, DirectNodes::inPlaceOf);
  }
}
