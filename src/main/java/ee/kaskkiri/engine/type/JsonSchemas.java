package ee.kaskkiri.engine.type;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes declared types as JSON Schema 2020-12. What the schema language cannot say stands in
 * {@code description}, as the rule file writes it. Times and dates with time carry no {@code
 * format}, because that of JSON Schema demands an offset and rule files do not.
 */
public final class JsonSchemas {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonSchemas() {}

  /** A schema that stands on its own. */
  public static ObjectNode document(ValueType.Fields type) {
    ObjectNode document = JSON.objectNode().put("$schema", DIALECT);
    document.setAll(schema(type));
    return document;
  }

  /** The schema of a type. */
  public static ObjectNode schema(ValueType type) {
    if (type instanceof ValueType.Scalar scalar) {
      return scalar(scalar);
    }
    if (type instanceof ValueType.ListOf list) {
      ObjectNode schema = typed("array", list.nullable());
      schema.set("items", schema(list.element()));
      count(schema, list.constraint().minimum(), "minItems", 1);
      count(schema, list.constraint().maximum(), "maxItems", -1);
      return described(schema, null, list.constraint().text());
    }
    if (type instanceof ValueType.Fields fields) {
      return fields(fields);
    }
    return JSON.objectNode();
  }

  private static ObjectNode fields(ValueType.Fields type) {
    ObjectNode schema = typed("object", type.nullable());
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JSON.arrayNode();
    type.fields()
        .forEach(
            (name, field) -> {
              ObjectNode property = schema(field.type());
              if (field.label() != null) {
                property.put("title", field.label());
              }
              properties.set(name, property);
              if (!field.optional()) {
                required.add(name);
              }
            });
    schema.set("required", required);
    schema.put("additionalProperties", false);
    return described(schema, null, type.constraint().text());
  }

  private static ObjectNode scalar(ValueType.Scalar type) {
    Constraint constraint = type.constraint();
    ObjectNode schema = typed(jsonType(type.kind(), constraint), type.nullable());
    String format = format(type.kind());
    if (format != null) {
      schema.put("format", format);
    }
    if (!constraint.values().isEmpty()) {
      enumeration(schema.putArray("enum"), constraint.values(), type.nullable());
      return described(schema, written(type.kind()), null);
    }
    bound(schema, constraint.minimum(), "minimum", "exclusiveMinimum");
    bound(schema, constraint.maximum(), "maximum", "exclusiveMaximum");
    return described(schema, written(type.kind()), constraint.text());
  }

  private static String jsonType(Kind kind, Constraint constraint) {
    return switch (kind) {
      case NUMBER -> constraint.whole() ? "integer" : "number";
      case BOOLEAN -> "boolean";
      case TEXT, DATE, TIME, DATE_TIME, DAYS_DURATION, MONTHS_DURATION, DURATION, RANGE -> "string";
    };
  }

  private static @Nullable String format(Kind kind) {
    return switch (kind) {
      case DATE -> "date";
      case DAYS_DURATION, MONTHS_DURATION, DURATION -> "duration";
      case TEXT, NUMBER, BOOLEAN, TIME, DATE_TIME, RANGE -> null;
    };
  }

  private static @Nullable String written(Kind kind) {
    return switch (kind) {
      case TEXT, NUMBER, BOOLEAN -> null;
      case DATE, TIME, DATE_TIME, DAYS_DURATION, MONTHS_DURATION, DURATION, RANGE ->
          kind.expectation();
    };
  }

  private static void enumeration(ArrayNode target, List<Object> values, boolean nullable) {
    for (Object value : values) {
      if (value instanceof BigDecimal number) {
        target.add(number);
      } else if (value instanceof Boolean bool) {
        target.add(bool);
      } else {
        target.add(value.toString());
      }
    }
    if (nullable) {
      target.addNull();
    }
  }

  private static void bound(
      ObjectNode schema, Constraint.@Nullable Bound bound, String included, String excluded) {
    if (bound != null) {
      schema.put(bound.included() ? included : excluded, bound.value());
    }
  }

  private static void count(
      ObjectNode schema, Constraint.@Nullable Bound bound, String keyword, int step) {
    if (bound != null) {
      int count = bound.value().intValue();
      schema.put(keyword, bound.included() ? count : count + step);
    }
  }

  private static ObjectNode typed(String type, boolean nullable) {
    ObjectNode schema = JSON.objectNode();
    if (nullable) {
      schema.putArray("type").add(type).add("null");
    } else {
      schema.put("type", type);
    }
    return schema;
  }

  private static ObjectNode described(
      ObjectNode schema, @Nullable String written, @Nullable String constraint) {
    String allowed = constraint == null ? null : "allowed: " + constraint;
    if (written != null && allowed != null) {
      schema.put("description", written + "; " + allowed);
    } else if (written != null || allowed != null) {
      schema.put("description", written == null ? allowed : written);
    }
    return schema;
  }
}
