package ee.kaskkiri.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.input.Checked;
import ee.kaskkiri.engine.input.Checked.Accepted;
import ee.kaskkiri.property.PackagedRules.Question;
import ee.kaskkiri.rules.Act;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever valid input the packaged rules get, they decide it, and say why. */
class PackagedRulesPropertyTest {
  private static final String SEED = "20150629";
  private static final Pattern NO_WORD =
      Pattern.compile("\\b(null|undefined)\\b", Pattern.CASE_INSENSITIVE);
  private static final Map<CompiledEdition, ValidInputs> INPUTS = inputs();

  /**
   * One document and what is asked about it.
   *
   * @param edition the edition that is asked
   * @param topics the topics that are asked
   * @param on the day that counts
   * @param input the document
   */
  record Request(CompiledEdition edition, Collection<Topic> topics, LocalDate on, JsonNode input) {
    @Override
    public String toString() {
      return "%s %s on %s: %s"
          .formatted(
              edition.edition().folder(), topics.stream().map(Topic::name).toList(), on, input);
    }
  }

  private static Map<CompiledEdition, ValidInputs> inputs() {
    Map<CompiledEdition, ValidInputs> inputs = new HashMap<>();
    PackagedRules.EDITIONS.forEach(edition -> inputs.put(edition, ValidInputs.of(edition)));
    return inputs;
  }

  private static Arbitrary<Request> requests(CompiledEdition edition, Collection<Topic> topics) {
    ValidInputs inputs = Objects.requireNonNull(INPUTS.get(edition));
    return Combinators.combine(inputs.inForce(), inputs.accepted(topics))
        .as((on, input) -> new Request(edition, topics, on, input));
  }

  @Provide
  Arbitrary<Request> anyTopic() {
    List<Arbitrary<Request>> all =
        PackagedRules.questions().stream()
            .map(question -> requests(question.edition(), List.of(question.topic())))
            .toList();
    return Arbitraries.oneOf(all);
  }

  @Provide
  Arbitrary<Request> wholeEdition() {
    return Arbitraries.oneOf(
        PackagedRules.EDITIONS.stream()
            .map(edition -> requests(edition, edition.topics().values()))
            .toList());
  }

  @Property(tries = 4500, seed = SEED, edgeCases = EdgeCasesMode.NONE)
  void decidesWhateverATopicAccepts(@ForAll("anyTopic") Request request) {
    request.topics().forEach(topic -> decides(request, topic));
  }

  @Property(tries = 900, seed = SEED, edgeCases = EdgeCasesMode.NONE)
  void decidesOneDocumentInEveryTopic(@ForAll("wholeEdition") Request request) {
    request.topics().forEach(topic -> decides(request, topic));
  }

  private static void decides(Request request, Topic topic) {
    Question question = new Question(request.edition(), topic);
    Decided decided = decided(question, request);

    assertThat(decided.messages()).isEmpty();
    verdict(question, decided.outcome());
    assertThat(decided.reasons()).as("reasons of %s", question).isNotEmpty();
    assertThat(decided.reasons()).allSatisfy(PackagedRulesPropertyTest::complete);
    money(request.input(), decided.outcome());
    assertThat(decided(question, request)).as("the same again").isEqualTo(decided);
  }

  private static Decided decided(Question question, Request request) {
    CompiledEdition edition = question.edition();
    Checked checked = edition.check(question.topic(), Selection.ALL, request.input());
    assertThat(checked).as(question.toString()).isInstanceOf(Accepted.class);
    Evaluation evaluation =
        edition.evaluate(
            question.topic(), ((Accepted) checked).values(), request.on(), Selection.ALL);
    assertThat(evaluation).as(question.toString()).isInstanceOf(Decided.class);
    return (Decided) evaluation;
  }

  private static void verdict(Question question, ObjectNode outcome) {
    question
        .edition()
        .edition()
        .act()
        .topic(question.topic().name())
        .map(Act.Topic::verdict)
        .ifPresent(
            verdict ->
                assertThat(verdict.values())
                    .containsKey(outcome.path(verdict.outcome()).textValue()));
  }

  private static void complete(Reason reason) {
    assertThat(reason.consequence()).as("consequence of %s", reason.code()).isNotBlank();
    assertThat(reason.basis()).as("basis of %s", reason.code()).isNotBlank();
    assertThat(reason.certainty()).isIn("certain", "inferred", "unverified");
    assertThat(reason.text().et()).isNotBlank().doesNotContainPattern(NO_WORD);
    assertThat(reason.text().en()).isNotBlank().doesNotContainPattern(NO_WORD);
  }

  /** What must hold between amounts, wherever an answer splits a ceiling. */
  private static void money(JsonNode input, ObjectNode outcome) {
    if (!outcome.has("ceiling") || !outcome.has("perMember")) {
      return;
    }
    BigDecimal ceiling = outcome.get("ceiling").decimalValue();
    assertThat(sum(outcome.get("perMember"))).isEqualByComparingTo(ceiling);
    assertThat(sum(outcome.get("perYear"))).isEqualByComparingTo(ceiling);
    if (input.get("requested").isNull()) {
      assertThat(outcome.get("granted").isNull()).isTrue();
      assertThat(outcome.get("cut").isNull()).isTrue();
      return;
    }
    BigDecimal granted = outcome.get("granted").decimalValue();
    assertThat(granted).isLessThanOrEqualTo(ceiling);
    assertThat(granted.add(outcome.get("cut").decimalValue()))
        .isEqualByComparingTo(input.get("requested").decimalValue());
  }

  private static BigDecimal sum(JsonNode parts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode part : parts) {
      sum = sum.add(part.get("sum").decimalValue());
    }
    return sum;
  }
}
