package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.engine.type.ValueType;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.feel.lang.SimpleType;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.types.AliasFEELType;
import org.kie.dmn.feel.lang.types.BuiltInType;

/** Item definitions of a DMN model as declared types. */
final class DmnTypes {
  private static final Set<String> MONTHS_DURATIONS =
      Set.of(SimpleType.YEARS_AND_MONTHS_DURATION, "yearMonthDuration");
  private static final Set<String> DAYS_DURATIONS =
      Set.of(SimpleType.DAYS_AND_TIME_DURATION, "dayTimeDuration");

  private final Set<DMNType> open = Collections.newSetFromMap(new IdentityHashMap<>());

  private final ConstraintTexts texts;

  /** Types whose constraints are written as given. */
  DmnTypes(ConstraintTexts texts) {
    this.texts = texts;
  }

  /**
   * The declared type; {@link ValueType.Anything} if the model does not declare one, and where a
   * type contains itself, which is left to the engine to check.
   */
  ValueType of(@Nullable DMNType declared) {
    if (declared instanceof QuickTypes.Planned quick) {
      return quick.plan();
    }
    if (declared == null || !open.add(declared)) {
      return new ValueType.Anything();
    }
    try {
      return readOnce(declared);
    } finally {
      open.remove(declared);
    }
  }

  /**
   * As in the engine, allowed values of a list are those of its elements, and exclude null as the
   * list.
   */
  private ValueType readOnce(DMNType declared) {
    if (!(declared instanceof BaseDMNTypeImpl type) || type.getFeelType() == BuiltInType.UNKNOWN) {
      return new ValueType.Anything();
    }
    Constraint allowed = AllowedValues.of(texts.allowedValues(type), type.getAllowedValuesFEEL());
    Constraint constraint =
        AllowedValues.of(texts.typeConstraint(type), type.getTypeConstraintFEEL());
    if (type.isCollection()) {
      Constraint whole = allowed.allowsNull() ? constraint : constraint.and(Constraint.NOT_NULL);
      return new ValueType.ListOf(restricted(single(type), allowed), whole);
    }
    return restricted(single(type), allowed.and(constraint));
  }

  private ValueType single(BaseDMNTypeImpl type) {
    DMNType base = type.getBaseType();
    if (base != null) {
      return of(base);
    }
    if (type.isComposite()) {
      Map<String, Field> fields = new LinkedHashMap<>();
      type.getFields().forEach((name, field) -> fields.put(name, Field.required(of(field))));
      return new ValueType.Fields(fields, Constraint.NONE);
    }
    return builtIn(type);
  }

  private static ValueType builtIn(BaseDMNTypeImpl type) {
    Type feelType = type.getFeelType();
    if (feelType instanceof AliasFEELType alias) {
      feelType = alias.getBuiltInType();
    }
    if (!(feelType instanceof BuiltInType builtIn)) {
      return new ValueType.Anything();
    }
    return switch (builtIn) {
      case NUMBER -> scalar(Kind.NUMBER);
      case STRING -> scalar(Kind.TEXT);
      case BOOLEAN -> scalar(Kind.BOOLEAN);
      case DATE -> scalar(Kind.DATE);
      case TIME -> scalar(Kind.TIME);
      case DATE_TIME -> scalar(Kind.DATE_TIME);
      case DURATION -> scalar(duration(type.getName()));
      case RANGE -> scalar(Kind.RANGE);
      case LIST -> new ValueType.ListOf(new ValueType.Anything(), Constraint.NONE);
      case FUNCTION, CONTEXT, UNARY_TEST, UNKNOWN -> new ValueType.Anything();
    };
  }

  /** The engine has one type for durations; only the name in the file says which is meant. */
  private static Kind duration(String name) {
    if (MONTHS_DURATIONS.contains(name)) {
      return Kind.MONTHS_DURATION;
    }
    return DAYS_DURATIONS.contains(name) ? Kind.DAYS_DURATION : Kind.DURATION;
  }

  private static ValueType scalar(Kind kind) {
    return new ValueType.Scalar(kind, Constraint.NONE);
  }

  private static ValueType restricted(ValueType type, Constraint constraint) {
    if (type instanceof ValueType.Scalar scalar) {
      return new ValueType.Scalar(scalar.kind(), scalar.constraint().and(constraint));
    }
    if (type instanceof ValueType.ListOf list) {
      return new ValueType.ListOf(list.element(), list.constraint().and(constraint));
    }
    if (type instanceof ValueType.Fields fields) {
      return new ValueType.Fields(fields.fields(), fields.constraint().and(constraint));
    }
    return type;
  }
}
