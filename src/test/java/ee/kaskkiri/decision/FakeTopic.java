package ee.kaskkiri.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.UnknownSelectionException;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.rules.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A topic that answers with what it was given, or as badly as its mood says. */
record FakeTopic(String name, ValueType.Fields inputs, Mood mood) implements Topic {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> OUTCOMES = Set.of("verdict", "sum", "label");

  enum Mood {
    ANSWERS,
    WARNS,
    HESITATES,
    BREAKS,
    LINGERS
  }

  @Override
  public ValueType.Fields inputs(Selection selection) {
    known(selection);
    return inputs;
  }

  @Override
  public ValueType.Fields outcomes(Selection selection) {
    known(selection);
    return new ValueType.Fields(
        Map.of("sum", Field.required(FakeRules.amount())), FakeRules.NOT_NULL);
  }

  @Override
  public List<String> services() {
    return List.of("express");
  }

  @Override
  public List<RuleRef> rules() {
    return List.of();
  }

  @Override
  public Evaluation evaluate(
      Map<String, @Nullable Object> input, LocalDate on, Selection selection) {
    known(selection);
    List<EngineMessage> messages =
        List.of(new EngineMessage(EngineMessage.Severity.WARNING, "a gap", "bins"));
    return switch (mood) {
      case ANSWERS -> decided(input, selection, List.of());
      case WARNS -> decided(input, selection, messages);
      case HESITATES -> new Evaluation.Undecided(messages);
      case BREAKS -> throw new IllegalStateException("broken on purpose");
      case LINGERS -> {
        while (!Thread.currentThread().isInterrupted()) {
          Thread.onSpinWait();
        }
        yield decided(input, selection, List.of());
      }
    };
  }

  private static Evaluation decided(
      Map<String, @Nullable Object> input, Selection selection, List<EngineMessage> messages) {
    ObjectNode outcome = JSON.objectNode();
    outcome.put("verdict", "TAKE");
    outcome.set("sum", number(input.get("sum")));
    outcome.put("label", String.valueOf(input.get("label")));
    if (selection instanceof Selection.Outcomes some) {
      outcome.retain(some.names());
    }
    return new Evaluation.Decided(
        outcome,
        List.of(new Reason("BIN-1", "TAKE", "§ 1", "certain", null, new Bilingual("Täis", "Full"))),
        List.of(new RuleRef("bins", "BIN-1")),
        messages);
  }

  private static JsonNode number(@Nullable Object value) {
    return value instanceof BigDecimal number ? JSON.numberNode(number) : JSON.nullNode();
  }

  private static void known(Selection selection) {
    if (selection instanceof Selection.Outcomes some && !OUTCOMES.containsAll(some.names())) {
      String unknown =
          some.names().stream().filter(name -> !OUTCOMES.contains(name)).findFirst().orElseThrow();
      throw new UnknownSelectionException("outcome", unknown, OUTCOMES);
    }
    if (selection instanceof Selection.Service service && !service.name().equals("express")) {
      throw new UnknownSelectionException("service", service.name(), List.of("express"));
    }
  }
}
