package ee.kaskkiri.engine.input;

import ee.kaskkiri.engine.type.ValueType;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every name that some topic of an edition takes, place by place. One document may be sent to each
 * topic of an edition, so a name that another topic knows is no mistake.
 */
public final class KnownPlaces {
  private final Map<String, KnownPlaces> children = new LinkedHashMap<>();
  private boolean anything;

  private KnownPlaces() {}

  /** The places of several topics together. */
  public static KnownPlaces of(Collection<ValueType.Fields> inputs) {
    KnownPlaces root = new KnownPlaces();
    inputs.forEach(root::add);
    return root;
  }

  private void add(ValueType type) {
    if (type instanceof ValueType.Anything) {
      anything = true;
    } else if (type instanceof ValueType.ListOf list) {
      add(list.element());
    } else if (type instanceof ValueType.Fields record) {
      record
          .fields()
          .forEach(
              (name, field) ->
                  children.computeIfAbsent(name, key -> new KnownPlaces()).add(field.type()));
    }
  }

  /** What is known below a name; null if the name is not known here. */
  @Nullable KnownPlaces below(String name) {
    return anything ? this : children.get(name);
  }

  /** Whether any name is known here, because a topic does not declare which. */
  boolean anything() {
    return anything;
  }

  /** The names known here. */
  Set<String> names() {
    return Collections.unmodifiableSet(children.keySet());
  }
}
