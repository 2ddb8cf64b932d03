package ee.kaskkiri.engine.drl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.JsonValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;

/** Turns values into facts of the declared types, and facts into JSON. */
final class Facts {
  private final Map<String, Shape> byName = new HashMap<>();
  private final Map<Class<?>, Shape> byClass = new HashMap<>();

  /** A declared type and the class that it was compiled to. */
  private record Shape(DeclaredType declared, FactType compiled) {}

  Facts(Map<String, DeclaredType> declared, KieBase base, String packageName) {
    declared.forEach(
        (name, type) -> {
          Shape shape = new Shape(type, base.getFactType(packageName, name));
          byName.put(name, shape);
          byClass.put(shape.compiled().getFactClass(), shape);
        });
  }

  /** The declared type that was compiled to a class; null if none was. */
  @Nullable DeclaredType declared(Class<?> compiled) {
    Shape shape = byClass.get(compiled);
    return shape == null ? null : shape.declared();
  }

  /** A fact with the values of a request. */
  Object of(DeclaredType type, Map<?, ?> values) {
    Shape shape = Objects.requireNonNull(byName.get(type.name()), type.name());
    try {
      Object fact = shape.compiled().newInstance();
      for (DeclaredField field : type.fields()) {
        Object value = value(field, values.get(field.name()));
        if (value != null) {
          shape.compiled().set(fact, field.name(), value);
        }
      }
      return fact;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.name(), e);
    }
  }

  private @Nullable Object value(DeclaredField field, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    String element = field.element();
    if (!field.isList() || element == null) {
      return single(field.type(), value);
    }
    List<Object> elements = new ArrayList<>();
    ((Collection<?>) value).forEach(each -> elements.add(single(element, each)));
    return List.copyOf(elements);
  }

  private Object single(String typeName, Object value) {
    Shape nested = byName.get(typeName);
    if (nested != null) {
      return of(nested.declared(), (Map<?, ?>) value);
    }
    return JavaType.named(typeName).map(type -> type.from(value)).orElse(value);
  }

  /** A fact, a list of facts or a single value, as JSON; facts with their fields in order. */
  JsonNode json(@Nullable Object value) {
    Shape shape = value == null ? null : byClass.get(value.getClass());
    if (value != null && shape != null) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (DeclaredField field : shape.declared().fields()) {
        object.set(field.name(), json(shape.compiled().get(value, field.name())));
      }
      return object;
    }
    if (value instanceof Collection<?> elements) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode(elements.size());
      elements.forEach(element -> array.add(json(element)));
      return array;
    }
    return JsonValues.of(value);
  }

  /** Orders facts by their key fields, nulls last; values that are no facts by themselves. */
  int compare(Object left, Object right) {
    Shape shape = byClass.get(left.getClass());
    if (shape == null || left.getClass() != right.getClass()) {
      return single(left, right);
    }
    for (DeclaredField key : shape.declared().keys()) {
      FactType type = shape.compiled();
      int order = single(type.get(left, key.name()), type.get(right, key.name()));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // keys of one field are of one type
  private static int single(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return Boolean.compare(left == null, right == null);
    }
    return left instanceof Comparable comparable && left.getClass() == right.getClass()
        ? comparable.compareTo(right)
        : 0;
  }
}
