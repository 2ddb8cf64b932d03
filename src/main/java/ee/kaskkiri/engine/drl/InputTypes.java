package ee.kaskkiri.engine.drl;

import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.rules.Finding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a DRL file takes from callers, from the types that it declares. */
final class InputTypes {
  private final String file;
  private final Map<String, DeclaredType> declared;
  private final List<Finding> findings;
  private final Deque<String> within = new ArrayDeque<>();

  InputTypes(String file, Map<String, DeclaredType> declared, List<Finding> findings) {
    this.file = file;
    this.declared = declared;
    this.findings = findings;
  }

  /** The inputs by key, in the order of the file. */
  ValueType.Fields read() {
    Map<String, Field> inputs = new LinkedHashMap<>();
    for (DeclaredType type : declared.values()) {
      String key = type.input();
      if (key != null && inputs.put(key, Field.required(input(type))) != null) {
        error(type.line(), "the input '" + key + "' is declared twice.", "Give each its own key.");
      }
    }
    return new ValueType.Fields(inputs, Constraint.NOT_NULL);
  }

  private ValueType input(DeclaredType type) {
    Constraint nullness = type.nullable() ? Constraint.NONE : Constraint.NOT_NULL;
    return type.many()
        ? new ValueType.ListOf(fields(type, Constraint.NOT_NULL), nullness)
        : fields(type, nullness);
  }

  private ValueType fields(DeclaredType type, Constraint nullness) {
    if (within.contains(type.name())) {
      error(type.line(), type.name() + " contains itself.", "An input has an end to its depth.");
      return new ValueType.Anything();
    }
    within.push(type.name());
    Map<String, Field> fields = new LinkedHashMap<>();
    for (DeclaredField field : type.fields()) {
      fields.put(field.name(), new Field(type(field), false, field.label()));
    }
    within.pop();
    return new ValueType.Fields(fields, nullness);
  }

  private ValueType type(DeclaredField field) {
    if (field.nullable() && JavaType.primitive(field.type())) {
      error(
          field.line(),
          "the field " + field.name() + " is @nullable, but " + field.type() + " has no null.",
          "Use Boolean, Integer or Long.");
    }
    if (!field.isList()) {
      return single(field, field.type(), field.nullable());
    }
    String element = field.element();
    if (element == null) {
      error(
          field.line(),
          "the list " + field.name() + " does not say what is in it.",
          "Write @of(\"String\") behind it.");
      return new ValueType.Anything();
    }
    return new ValueType.ListOf(
        single(field, element, false), field.nullable() ? Constraint.NONE : Constraint.NOT_NULL);
  }

  private ValueType single(DeclaredField field, String type, boolean nullable) {
    DeclaredType nested = declared.get(type);
    if (nested != null) {
      return fields(nested, nullable ? Constraint.NONE : Constraint.NOT_NULL);
    }
    return JavaType.named(type)
        .map(java -> FieldConstraint.scalar(java, field, nullable))
        .orElseGet(() -> unknown(field, type));
  }

  private ValueType unknown(DeclaredField field, String type) {
    error(
        field.line(),
        "the field " + field.name() + " has the unknown type " + type + ".",
        "An input is one of " + JavaType.known() + ", List or a declared type.");
    return new ValueType.Anything();
  }

  private void error(int line, String message, String mend) {
    findings.add(Finding.error(file, Places.line(line), message, mend));
  }
}
