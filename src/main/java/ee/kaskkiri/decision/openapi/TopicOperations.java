package ee.kaskkiri.decision.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.type.JsonSchemas;
import ee.kaskkiri.regression.Case;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.Instrument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.text.CaseUtils;

/** Writes an operation for each topic of a release, and one for each instrument. */
final class TopicOperations {
  private static final String MEDIA_TYPE = "application/json";
  private static final String REF = "#/components/schemas/";

  private final Examples examples;
  private final Samples samples;
  private final ObjectNode paths;
  private final ObjectNode schemas;

  TopicOperations(Examples examples, Samples samples, ObjectNode paths, ObjectNode schemas) {
    this.examples = examples;
    this.samples = samples;
    this.paths = paths;
    this.schemas = schemas;
  }

  /** Adds everything that a release answers. */
  void add(Release release) {
    for (Instrument instrument : release.rules().instruments().values()) {
      List<CompiledEdition> editions =
          instrument.editions().stream()
              .flatMap(edition -> release.compiled(edition).stream())
              .toList();
      Map<String, Map<CompiledEdition, Topic>> topics = new TreeMap<>();
      for (CompiledEdition edition : editions) {
        edition
            .topics()
            .forEach(
                (name, topic) ->
                    topics.computeIfAbsent(name, n -> new LinkedHashMap<>()).put(edition, topic));
      }
      topics.forEach((name, byEdition) -> topic(instrument, name, byEdition));
      assessment(instrument, editions, topics.keySet());
    }
  }

  private void topic(Instrument instrument, String name, Map<CompiledEdition, Topic> editions) {
    String component = pascal(instrument.name()) + pascal(name);
    Act.Topic said = instrument.latest().act().topic(name).orElse(null);
    ObjectNode operation =
        operation(
            instrument,
            "/api/instruments/" + instrument.name() + "/decisions/" + name,
            "decide" + component,
            said == null ? name : said.title().et() + " / " + said.title().en(),
            said == null ? name : said.question().et() + "\n\n" + said.question().en());
    QueryParameters.selection(operation.withArray("/parameters"), editions.values());
    ObjectNode body = operation.putObject("requestBody").put("required", true);
    ObjectNode content = body.putObject("content").putObject(MEDIA_TYPE);
    content.set(
        "schema",
        reference(
            component + "Input",
            editions.keySet(),
            edition -> input(edition, topicOf(editions, edition))));

    ObjectNode answer = answer(component, editions);
    schemas.set(component + "Answer", answer);
    succeeds(operation, REF + component + "Answer");
    examples(operation, content, instrument.name(), name, editions);
  }

  /** The document names the dialect of its schemas already. */
  private static ObjectNode input(CompiledEdition edition, Topic topic) {
    return edition.inputSchema(topic, Selection.ALL).without("$schema");
  }

  private ObjectNode answer(String component, Map<CompiledEdition, Topic> editions) {
    ObjectNode answer = ((ObjectNode) schemas.path("Answer")).deepCopy();
    answer
        .withObject("/properties")
        .set(
            "outcome",
            reference(
                component + "Outcome",
                editions.keySet(),
                edition -> JsonSchemas.schema(topicOf(editions, edition).outcomes(Selection.ALL))));
    return answer;
  }

  private void assessment(
      Instrument instrument, List<CompiledEdition> editions, Iterable<String> topics) {
    String component = pascal(instrument.name()) + "Assessment";
    ObjectNode assessment = ((ObjectNode) schemas.path("Assessment")).deepCopy();
    ArrayNode answers =
        assessment.withObject("/properties/answers").putObject("items").putArray("anyOf");
    topics.forEach(
        topic ->
            answers
                .addObject()
                .put("$ref", REF + pascal(instrument.name()) + pascal(topic) + "Answer"));
    schemas.set(component, assessment);
    ObjectNode operation =
        operation(
            instrument,
            "/api/instruments/" + instrument.name() + "/assessment",
            "assess" + pascal(instrument.name()),
            instrument.latest().act().title().et() + " / " + instrument.latest().act().title().en(),
            "Decides every topic of the edition in force on one case: "
                + String.join(", ", topics));
    ObjectNode body = operation.putObject("requestBody").put("required", true);
    ObjectNode content = body.putObject("content").putObject(MEDIA_TYPE);
    content.set("schema", reference(component + "Input", editions, MergedInputs::schema));
    succeeds(operation, REF + component);
    for (CompiledEdition edition : editions) {
      MergedInputs.example(edition, examples)
          .ifPresent(
              example -> {
                Shown.with(content, example, example.given());
                Shown.with(
                    Shown.answered(operation),
                    example,
                    samples.assessed(instrument.name(), example.on(), example.given()));
              });
    }
  }

  private ObjectNode operation(
      Instrument instrument, String path, String id, String summary, String description) {
    ObjectNode operation = paths.putObject(path).putObject("post");
    operation.putArray("tags").add(instrument.name());
    operation.put("operationId", id).put("summary", summary).put("description", description);
    QueryParameters.day(operation.putArray("parameters"), instrument);
    return operation;
  }

  private ObjectNode reference(
      String component,
      Collection<CompiledEdition> editions,
      Function<CompiledEdition, ObjectNode> part) {
    Map<ObjectNode, List<String>> different = new LinkedHashMap<>();
    editions.forEach(
        edition ->
            different
                .computeIfAbsent(part.apply(edition), s -> new ArrayList<>())
                .add(edition.edition().name()));
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    if (different.size() == 1) {
      schemas.set(component, different.keySet().iterator().next());
      return schema.put("$ref", REF + component);
    }
    ArrayNode any = schema.putArray("anyOf");
    different.forEach(
        (one, names) -> {
          String name = component + names.get(0).replace("-", "");
          one.put("description", "editions " + String.join(", ", names));
          schemas.set(name, one);
          any.addObject().put("$ref", REF + name);
        });
    return schema;
  }

  private void examples(
      ObjectNode operation,
      ObjectNode content,
      String instrument,
      String topic,
      Map<CompiledEdition, Topic> editions) {
    for (CompiledEdition edition : editions.keySet()) {
      for (Case example : examples.of(edition.edition(), topic)) {
        Shown.with(content, example, example.given());
        Shown.with(
            Shown.answered(operation),
            example,
            samples.decided(instrument, topic, example.on(), example.given()));
      }
      Shown.refused(
          operation,
          samples.decided(
              instrument,
              topic,
              edition.edition().firstDay(),
              JsonNodeFactory.instance.objectNode()));
    }
  }

  private static Topic topicOf(Map<CompiledEdition, Topic> editions, CompiledEdition edition) {
    return Objects.requireNonNull(editions.get(edition));
  }

  private static void succeeds(ObjectNode operation, String reference) {
    ObjectNode responses = operation.putObject("responses");
    responses
        .putObject("200")
        .put("description", "The decision")
        .putObject("content")
        .putObject(MEDIA_TYPE)
        .putObject("schema")
        .put("$ref", reference);
    Problems.ofADecision(responses);
  }

  private static String pascal(String name) {
    return CaseUtils.toCamelCase(name.replaceAll("([A-Z])", " $1"), true, '-', '_', ' ', '.')
        .replaceAll("[^A-Za-z0-9]", "");
  }
}
