package ee.kaskkiri.engine.dmn.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.core.ast.BusinessKnowledgeModelNodeImpl;
import org.kie.dmn.core.ast.DMNFunctionDefinitionEvaluator;
import org.kie.dmn.core.ast.DecisionNodeImpl;
import org.kie.dmn.core.ast.InputDataNodeImpl;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;

/** Makes plans of models that stand on their own and use the common kinds of logic. */
public final class Planner {
  private final DMNModel model;
  private final LogicReader logic;
  private final OuterNames outer;
  private final Map<String, DMNType> inputs = new LinkedHashMap<>();
  private final Map<String, Knowledge> knowledge = new LinkedHashMap<>();
  private final List<Plan.Step> steps = new ArrayList<>();
  private final Set<DMNNode> visited = new HashSet<>();

  private Planner(DMNModel model, Map<String, String> tableNames) {
    this.model = model;
    this.logic = new LogicReader(tableNames);
    this.outer = new OuterNames(model.getDefinitions());
  }

  /**
   * A plan; empty if the engine has to evaluate the model.
   *
   * @param decisions what is asked for
   * @param tableNames names of decision tables by their ids
   */
  public static Optional<Plan> plan(
      DMNRuntime runtime,
      DMNModel model,
      Collection<DecisionNode> decisions,
      Map<String, String> tableNames) {
    Planner planner = new Planner(model, tableNames);
    boolean all = decisions.stream().allMatch(planner::planned);
    EvaluationContextImpl context = planner.logic.context();
    return all && context != null && planner.distinctNames()
        ? Optional.of(new Plan(runtime, context, planner.inputs, planner.knowledge, planner.steps))
        : Optional.empty();
  }

  private boolean distinctNames() {
    Set<String> names = new HashSet<>(inputs.keySet());
    steps.forEach(step -> names.add(step.name()));
    return names.size() == inputs.size() + steps.size();
  }

  private boolean planned(DMNNode node) {
    if (!node.getModelNamespace().equals(model.getNamespace())) {
      return false;
    }
    if (!visited.add(node)) {
      return true;
    }
    if (node instanceof InputDataNode input) {
      return input instanceof InputDataNodeImpl
          && inputs.put(input.getName(), input.getType()) == null;
    }
    if (node instanceof DecisionNodeImpl decision) {
      return decision.getDependencies().values().stream().allMatch(this::planned) && step(decision);
    }
    return node instanceof BusinessKnowledgeModelNodeImpl model
        && model.getDependencies().values().stream().allMatch(this::called)
        && function(model);
  }

  private boolean called(DMNNode node) {
    return node instanceof BusinessKnowledgeModelNodeImpl && planned(node);
  }

  private boolean step(DecisionNodeImpl decision) {
    Logic read = logic.read(decision.getEvaluator());
    if (read == null
        || !decision.getName().equals(decision.getDecision().getVariable().getName())) {
      return false;
    }
    return steps.add(new Plan.Decided(decision.getName(), decision.getResultType(), read));
  }

  private boolean function(BusinessKnowledgeModelNodeImpl node) {
    String name = node.getBusinessKnowledModel().getVariable().getName();
    if (!(node.getEvaluator() instanceof DMNFunctionDefinitionEvaluator definition)) {
      return false;
    }
    Logic body = logic.read(definition.getEvaluator());
    List<String> needed = node.getDependencies().values().stream().map(DMNNode::getName).toList();
    if (body == null || !outer.closed(node.getBusinessKnowledModel(), Set.copyOf(needed))) {
      return false;
    }
    Knowledge read = new Knowledge(name, definition, node.getResultType(), needed, body);
    knowledge.put(name, read);
    return steps.add(new Plan.Known(name, read));
  }
}
