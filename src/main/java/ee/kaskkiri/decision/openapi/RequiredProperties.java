package ee.kaskkiri.decision.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.decision.Answer;
import ee.kaskkiri.decision.Assessment;
import ee.kaskkiri.decision.EditionView;
import ee.kaskkiri.decision.InstrumentSummary;
import ee.kaskkiri.decision.ProblemResource;
import ee.kaskkiri.decision.ReleaseView;
import ee.kaskkiri.decision.RepositoryResource;
import ee.kaskkiri.decision.TopicSchema;
import ee.kaskkiri.decision.receipt.Receipt;
import ee.kaskkiri.decision.receipt.Receipts;
import ee.kaskkiri.decision.receipt.Replay;
import ee.kaskkiri.regression.RegressionReport;
import ee.kaskkiri.regression.suggest.EditionChecks;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of every record that answers are made of which of its properties are always there. */
final class RequiredProperties {
  private static final List<Class<?>> ANSWERS =
      List.of(
          Answer.class,
          Assessment.class,
          TopicSchema.class,
          EditionView.class,
          InstrumentSummary.class,
          RegressionReport.class,
          EditionChecks.class,
          ReleaseView.class,
          Receipt.class,
          Receipts.class,
          Replay.class,
          RepositoryResource.RepositoryView.class,
          ProblemResource.Explanation.class);

  private RequiredProperties() {}

  /** Adds {@code required} to the schemas of the records. */
  static void mark(ObjectNode schemas) {
    Set<Class<?>> records = new LinkedHashSet<>();
    ANSWERS.forEach(answer -> collect(answer, records));
    for (Class<?> each : records) {
      if (schemas.get(each.getSimpleName()) instanceof ObjectNode schema) {
        mark(each, schema);
      }
    }
  }

  private static void collect(Type type, Set<Class<?>> records) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        collect(argument, records);
      }
    }
    if (type instanceof Class<?> found && found.isRecord() && records.add(found)) {
      for (RecordComponent component : found.getRecordComponents()) {
        collect(component.getGenericType(), records);
      }
    }
  }

  private static void mark(Class<?> type, ObjectNode schema) {
    ArrayNode required = schema.arrayNode();
    for (RecordComponent component : type.getRecordComponents()) {
      if (alwaysThere(component)) {
        required.add(component.getName());
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(JsonProperty.class)
          && schema.path("properties").has(method.getName())) {
        required.add(method.getName());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
  }

  private static boolean alwaysThere(RecordComponent component) {
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && !component.getAccessor().isAnnotationPresent(JsonInclude.class);
  }
}
