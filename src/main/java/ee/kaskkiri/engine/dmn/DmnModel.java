package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.UnknownSelectionException;
import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.ValueType;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.api.core.ast.DecisionServiceNode;
import org.kie.dmn.core.ast.DMNBaseNode;
import org.kie.dmn.core.ast.DecisionServiceNodeImpl;

/** What can be asked of a compiled DMN model, and what each question takes. */
final class DmnModel {
  private final DMNModel model;
  private final DmnInputTypes types;
  private final Map<String, DecisionNode> decisions = new LinkedHashMap<>();
  private final Map<String, DecisionServiceNodeImpl> services = new LinkedHashMap<>();
  private final List<DecisionNode> reasonGivers;
  private final List<RuleRef> rules;
  private final Optional<String> dayInput;
  private final BrokenElements broken;
  private final Part whole;

  /**
   * A part of the model that is evaluated in one go.
   *
   * @param decisionIds decisions to evaluate, in the order of the file
   * @param service decision service to call instead; null if decisions are asked for
   * @param inputs what it takes, without the day that counts
   * @param outcomes what it answers
   * @param broken why it cannot be evaluated; empty if it can
   */
  @SuppressWarnings("ArrayRecordComponent") // the engine asks for an array at every call
  record Part(
      String[] decisionIds,
      @Nullable String service,
      ValueType.Fields inputs,
      ValueType.Fields outcomes,
      List<EngineMessage> broken) {}

  /**
   * A model.
   *
   * @param types what its input data take
   * @param dayInput name of the input that takes the day that counts; empty if none does
   * @param outcomes names of its outcomes; empty if they are the decisions that no other needs
   */
  DmnModel(DMNModel model, DmnInputTypes types, Optional<String> dayInput, List<String> outcomes) {
    this.model = model;
    this.types = types;
    for (DecisionNode decision : model.getDecisions()) {
      if (decision.getModelNamespace().equals(model.getNamespace())) {
        decisions.put(decision.getName(), decision);
      }
    }
    for (DecisionServiceNode service : model.getDecisionServices()) {
      if (service.getModelNamespace().equals(model.getNamespace())
          && service instanceof DecisionServiceNodeImpl node) {
        services.put(service.getName(), node);
      }
    }
    this.reasonGivers = decisions.values().stream().filter(DmnReasons::givenBy).toList();
    this.broken = BrokenElements.of(model);
    this.rules = DmnTables.rows(model.getDefinitions());
    this.dayInput = dayInput.filter(name -> model.getInputByName(name) != null);
    this.whole = decisions(decisions.values(), outcomes.isEmpty() ? ends() : outcomes);
  }

  DMNModel model() {
    return model;
  }

  Optional<String> dayInput() {
    return dayInput;
  }

  List<String> services() {
    return List.copyOf(services.keySet());
  }

  List<RuleRef> rules() {
    return rules;
  }

  /** The decisions whose results hold reasons. */
  List<DecisionNode> reasonGivers() {
    return reasonGivers;
  }

  /** Names of every decision. */
  Set<String> decisionNames() {
    return decisions.keySet();
  }

  /** Every decision, in the order of the file. */
  Collection<DecisionNode> decisions() {
    return decisions.values();
  }

  /** What a selection evaluates. */
  Part part(Selection selection) {
    if (selection instanceof Selection.Outcomes some) {
      List<DecisionNode> chosen = some.names().stream().map(this::decision).toList();
      return decisions(chosen, chosen.stream().map(DecisionNode::getName).toList());
    }
    if (selection instanceof Selection.Service service) {
      return service(service.name());
    }
    return whole;
  }

  private DecisionNode decision(String name) {
    DecisionNode decision = decisions.get(name);
    if (decision == null) {
      throw new UnknownSelectionException("outcome", name, decisions.keySet());
    }
    return decision;
  }

  /** The decisions that no other decision needs, and that say more than reasons. */
  private List<String> ends() {
    Set<DMNNode> needed = new HashSet<>();
    for (DecisionNode decision : decisions.values()) {
      needed.addAll(((DMNBaseNode) decision).getDependencies().values());
    }
    return decisions.values().stream()
        .filter(decision -> !needed.contains(decision) && !DmnReasons.only(decision))
        .map(DecisionNode::getName)
        .toList();
  }

  private Part decisions(Collection<DecisionNode> chosen, List<String> outcomes) {
    return new Part(
        chosen.stream().map(DecisionNode::getId).toArray(String[]::new),
        null,
        withoutDay(DmnInputs.required(model, types, chosen)),
        results(outcomes),
        broken.below(chosen));
  }

  private Part service(String name) {
    DecisionServiceNodeImpl service = services.get(name);
    if (service == null) {
      throw new UnknownSelectionException("service", name, services.keySet());
    }
    List<DecisionNode> outputs =
        service.getDecisionService().getOutputDecision().stream()
            .map(reference -> reference.getHref().substring(reference.getHref().indexOf('#') + 1))
            .map(model::getDecisionById)
            .filter(Objects::nonNull)
            .toList();
    return new Part(
        new String[0],
        name,
        withoutDay(
            DmnInputs.parameters(model, types, service, service.getInputParameters().values())),
        results(outputs.stream().map(DecisionNode::getName).toList()),
        broken.below(outputs));
  }

  private ValueType.Fields results(List<String> names) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (String name : names) {
      DecisionNode decision = model.getDecisionByName(name);
      fields.put(
          name, decision == null ? Field.required(new ValueType.Anything()) : types.of(decision));
    }
    return new ValueType.Fields(fields, Constraint.NOT_NULL);
  }

  private ValueType.Fields withoutDay(ValueType.Fields inputs) {
    Map<String, Field> fields = new LinkedHashMap<>(inputs.fields());
    dayInput.ifPresent(fields::remove);
    return new ValueType.Fields(fields, Constraint.NOT_NULL);
  }
}
