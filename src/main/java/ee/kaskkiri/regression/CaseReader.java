package ee.kaskkiri.regression;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.YamlSchema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a case file, checked against its shipped JSON Schema. */
final class CaseReader {
  private static final JsonSchema SCHEMA = YamlSchema.load("cases.schema.json");

  private final List<Finding> findings;

  CaseReader(List<Finding> findings) {
    this.findings = findings;
  }

  /** The cases of a file; those with an error are left out and become findings. */
  List<Case> read(String path, String text, Edition edition) {
    JsonNode tree;
    try {
      tree = CaseYaml.read(text);
    } catch (JsonProcessingException e) {
      findings.add(YamlSchema.unreadable(path, e));
      return List.of();
    }
    if (tree.isMissingNode() || tree.isNull()) {
      findings.add(
          Finding.error(path, null, "the file is empty.", "Write cases into it or delete it."));
      return List.of();
    }
    List<Finding> wrong = YamlSchema.check(SCHEMA, path, tree);
    if (!wrong.isEmpty()) {
      findings.addAll(wrong);
      return List.of();
    }
    return cases(path, tree, edition);
  }

  private List<Case> cases(String path, JsonNode tree, Edition edition) {
    ObjectNode base = object(tree.path("base"));
    List<Case> cases = new ArrayList<>();
    int number = 0;
    for (JsonNode written : tree.path("cases")) {
      one(path, "/cases/" + number++, base, written)
          .filter(found -> standsInItsEdition(found, edition))
          .ifPresent(cases::add);
    }
    return cases;
  }

  private Optional<Case> one(String path, String place, ObjectNode base, JsonNode written) {
    String id = written.path("id").asText();
    String where = place + ", " + id;
    ObjectNode start = written.path("base").asBoolean(true) ? base : base.objectNode();
    ObjectNode given = Merge.over(start, object(written.path("given")));
    List<String> idle = Merge.idleMarks(given);
    if (!idle.isEmpty()) {
      findings.add(
          Finding.error(
              path,
              where,
              "!remove takes nothing away at " + String.join(", ", idle) + ".",
              "Name a key that the base has; elements of lists cannot be removed."));
      return Optional.empty();
    }
    if (written.path("expect").isNull()) {
      findings.add(
          Finding.error(
              path,
              where,
              "the expectation is still open.",
              "Say under 'expect' what the law asks for; what the rules answer is no evidence."));
      return Optional.empty();
    }
    return day(path, where, written.path("on").asText())
        .map(
            on ->
                new Case(
                    path,
                    id,
                    written.path("name").asText(),
                    Expectations.kind(written.path("kind")),
                    written.path("basis").asText(),
                    written.path("note").textValue(),
                    on,
                    given,
                    Expectations.read(written.path("expect"))));
  }

  private Optional<LocalDate> day(String path, String where, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      findings.add(Finding.error(path, where, "'" + text + "' is no day of the calendar."));
      return Optional.empty();
    }
  }

  private boolean standsInItsEdition(Case found, Edition edition) {
    boolean expectsNone =
        found.expected() instanceof Expectation.Problem problem
            && problem.kind() == ProblemKind.NO_EDITION_IN_FORCE;
    if (expectsNone || edition.inForceOn(found.on())) {
      return true;
    }
    findings.add(
        Finding.error(
            found.file(),
            found.id(),
            "the edition is not in force on " + found.on() + ", but " + edition.period() + ".",
            "Move the case to the edition of that day, or expect no-edition-in-force."));
    return false;
  }

  private static ObjectNode object(JsonNode node) {
    return node instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
  }
}
