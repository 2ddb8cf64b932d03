package ee.kaskkiri.engine.dmn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.EngineMessage.Severity;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.JsonValues;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.dmn.plan.Plan;
import ee.kaskkiri.engine.dmn.plan.Planner;
import ee.kaskkiri.engine.limit.Effort;
import ee.kaskkiri.engine.limit.StoppedError;
import ee.kaskkiri.engine.type.ValueType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.DecisionNode;

/** A DMN model that answers. */
final class DmnTopic implements Topic {
  private final String name;
  private final DMNRuntime runtime;
  private final DmnModel model;
  private final FiredRows firedRows;
  private final Strictness strictness;
  private final Optional<Plan> plan;

  DmnTopic(
      String name, DMNRuntime runtime, DmnModel model, FiredRows firedRows, Strictness strictness) {
    this.name = name;
    this.runtime = runtime;
    this.model = model;
    this.firedRows = firedRows;
    this.strictness = strictness;
    this.plan = Planner.plan(runtime, model.model(), model.decisions(), firedRows.names());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ValueType.Fields inputs(Selection selection) {
    return model.part(selection).inputs();
  }

  @Override
  public ValueType.Fields outcomes(Selection selection) {
    return model.part(selection).outcomes();
  }

  @Override
  public List<String> services() {
    return model.services();
  }

  @Override
  public List<RuleRef> rules() {
    return model.rules();
  }

  @Override
  public Evaluation evaluate(
      Map<String, @Nullable Object> input, LocalDate on, Selection selection) {
    DmnModel.Part part = model.part(selection);
    if (!part.broken().isEmpty()) {
      return new Evaluation.Undecided(part.broken());
    }
    try {
      return Effort.of(() -> evaluate(selection, part, input, on));
    } catch (StoppedError e) {
      return undecided(String.valueOf(e.getMessage()), null);
    }
  }

  private Evaluation evaluate(
      Selection selection, DmnModel.Part part, Map<String, @Nullable Object> input, LocalDate on) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(input);
    model.dayInput().ifPresent(day -> values.put(day, on));
    if (selection instanceof Selection.All && plan.isPresent()) {
      Plan.Answer planned = plan.get().evaluate(values);
      if (planned != null) {
        return planned.stopped() == null
            ? decided(part, planned.values(), planned.fired(), List.of())
            : undecided(planned.stopped(), planned.at());
      }
    }
    DMNContext context = runtime.newContext();
    values.forEach(context::set);
    firedRows.begin();
    try {
      DMNResult result = run(part, context);
      return answer(part, result, firedRows.end());
    } finally {
      firedRows.end();
    }
  }

  private DMNResult run(DmnModel.Part part, DMNContext context) {
    return part.service() == null
        ? runtime.evaluateById(model.model(), context, part.decisionIds())
        : runtime.evaluateDecisionService(model.model(), context, part.service());
  }

  private static Evaluation undecided(String text, @Nullable String source) {
    return new Evaluation.Undecided(List.of(new EngineMessage(Severity.ERROR, text, source)));
  }

  private Evaluation answer(DmnModel.Part part, DMNResult result, List<RuleRef> fired) {
    for (DMNMessage message : result.getMessages()) {
      String stopped = StoppedError.reason(message.getException());
      if (stopped != null) {
        return undecided(stopped, DmnMessages.element(message));
      }
    }
    List<EngineMessage> messages = messages(result);
    if (messages.stream().anyMatch(strictness::forbids)) {
      return new Evaluation.Undecided(messages);
    }
    return decided(
        part,
        result.getContext().getAll(),
        fired,
        messages.stream().filter(message -> message.severity() != Severity.INFO).toList());
  }

  private Evaluation decided(
      DmnModel.Part part,
      Map<String, @Nullable Object> values,
      List<RuleRef> fired,
      List<EngineMessage> warnings) {
    ObjectNode outcome = JsonValues.NODES.objectNode();
    for (String outcomeName : part.outcomes().fields().keySet()) {
      outcome.set(outcomeName, JsonValues.of(values.get(outcomeName)));
    }
    Set<Reason> reasons = new LinkedHashSet<>();
    try {
      for (DecisionNode decision : model.reasonGivers()) {
        DmnReasons.collect(values.get(decision.getName()), reasons);
      }
    } catch (IncompleteReasonException e) {
      return undecided(String.valueOf(e.getMessage()), null);
    }
    return new Evaluation.Decided(outcome, List.copyOf(reasons), fired, warnings);
  }

  private static List<EngineMessage> messages(DMNResult result) {
    return result.getMessages().stream().map(DmnMessages::engine).toList();
  }
}
