package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.engine.type.ValueType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.Import;
import org.kie.dmn.model.api.ItemDefinition;
import org.kie.dmn.model.api.UnaryTests;

/** Types as model files declare them, without compiling the models. */
final class DeclaredTypes {
  private static final ValueType ANYTHING = new ValueType.Anything();
  private static final FEEL ENGINE = FEELBuilder.builder().build();

  private final Map<String, Definitions> models = new HashMap<>();
  private final Map<ItemDefinition, ValueType> known = new HashMap<>();

  /** The types of models that may import each other. */
  DeclaredTypes(Collection<Definitions> models) {
    models.forEach(model -> this.models.put(model.getNamespace(), model));
  }

  /** The type that a reference in a model means; anything if it means none. */
  ValueType of(@Nullable QName reference, Definitions model) {
    if (reference == null) {
      return ANYTHING;
    }
    String name = reference.getLocalPart();
    Optional<ItemDefinition> own = definition(model, name);
    if (own.isPresent()) {
      return of(own.get(), model);
    }
    int dot = name.indexOf('.');
    if (dot > 0) {
      for (Import imported : model.getImport()) {
        Definitions other = models.get(imported.getNamespace());
        if (other != null && name.substring(0, dot).equals(imported.getName())) {
          return of(new QName(name.substring(dot + 1)), other);
        }
      }
    }
    Definitions other = models.get(model.getNamespaceURI(reference.getPrefix()));
    if (other != null && other != model) {
      return of(new QName(name), other);
    }
    return builtIn(name);
  }

  private static Optional<ItemDefinition> definition(Definitions model, String name) {
    return model.getItemDefinition().stream()
        .filter(definition -> name.equals(definition.getName()))
        .findFirst();
  }

  private ValueType of(ItemDefinition definition, Definitions model) {
    ValueType read = known.get(definition);
    if (read == null) {
      known.put(definition, ANYTHING); // what a type that contains itself finds
      read = read(definition, model);
      known.put(definition, read);
    }
    return read;
  }

  private ValueType read(ItemDefinition definition, Definitions model) {
    ValueType single =
        definition.getItemComponent().isEmpty()
            ? of(definition.getTypeRef(), model)
            : fields(definition, model);
    if (definition.isIsCollection()) {
      return new ValueType.ListOf(single, Constraint.NONE);
    }
    return allowed(allowed(single, definition.getAllowedValues()), definition.getTypeConstraint());
  }

  private ValueType fields(ItemDefinition definition, Definitions model) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (ItemDefinition component : definition.getItemComponent()) {
      fields.put(component.getName(), Field.required(of(component, model)));
    }
    return new ValueType.Fields(fields, Constraint.NONE);
  }

  /** A type of which only some values are allowed; null for all. */
  static ValueType allowed(ValueType type, @Nullable UnaryTests values) {
    String text = values == null ? null : values.getText();
    if (text == null || text.isBlank() || !(type instanceof ValueType.Scalar scalar)) {
      return type;
    }
    Constraint constraint = AllowedValues.of(text.strip(), ENGINE.evaluateUnaryTests(text));
    return new ValueType.Scalar(scalar.kind(), scalar.constraint().and(constraint));
  }

  private static ValueType builtIn(String name) {
    Kind kind =
        switch (name) {
          case "number" -> Kind.NUMBER;
          case "string" -> Kind.TEXT;
          case "boolean" -> Kind.BOOLEAN;
          case "date" -> Kind.DATE;
          case "time" -> Kind.TIME;
          case "date and time", "dateTime" -> Kind.DATE_TIME;
          case "days and time duration", "dayTimeDuration" -> Kind.DAYS_DURATION;
          case "years and months duration", "yearMonthDuration" -> Kind.MONTHS_DURATION;
          case "duration" -> Kind.DURATION;
          default -> null;
        };
    if (kind != null) {
      return new ValueType.Scalar(kind, Constraint.NONE);
    }
    return name.equals("list") ? new ValueType.ListOf(ANYTHING, Constraint.NONE) : ANYTHING;
  }

  /** What stands at a path below a type; anything if the type does not say. */
  static ValueType below(ValueType type, List<String> path) {
    ValueType at = type;
    for (String name : path) {
      Field field = at instanceof ValueType.Fields fields ? fields.fields().get(name) : null;
      at = field == null ? ANYTHING : field.type();
    }
    return at;
  }
}
