package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.core.ast.DMNBaseNode;

/**
 * What decisions take from a caller: the input data that they and the decisions below them require.
 * The input of an imported model stands under the name of the import.
 */
final class DmnInputs {
  private final DMNModel model;
  private final DmnInputTypes types;
  private final Map<List<String>, DMNNode> found = new LinkedHashMap<>();
  private final Set<String> visited = new HashSet<>();

  private DmnInputs(DMNModel model, DmnInputTypes types) {
    this.model = model;
    this.types = types;
  }

  /** The input that decisions require. */
  static ValueType.Fields required(
      DMNModel model, DmnInputTypes types, Collection<DecisionNode> decisions) {
    DmnInputs inputs = new DmnInputs(model, types);
    decisions.forEach(decision -> inputs.dependencies((DMNBaseNode) decision, List.of()));
    return inputs.fields();
  }

  /** The nodes given as parameters, each at the place of its model. */
  static ValueType.Fields parameters(
      DMNModel model, DmnInputTypes types, DMNBaseNode service, Collection<DMNNode> parameters) {
    DmnInputs inputs = new DmnInputs(model, types);
    parameters.forEach(
        parameter -> inputs.found.put(inputs.place(service, parameter, List.of()), parameter));
    return inputs.fields();
  }

  private void dependencies(DMNBaseNode node, List<String> scope) {
    if (!visited.add(
        String.join("/", scope)
            + "#"
            + node.getModelNamespace()
            + "#"
            + node.getId()
            + node.getName())) {
      return;
    }
    for (DMNNode dependency : node.getDependencies().values()) {
      List<String> place = place(node, dependency, scope);
      if (dependency instanceof InputDataNode) {
        found.put(place, dependency);
      } else if (dependency instanceof DMNBaseNode below) {
        dependencies(below, place.subList(0, place.size() - 1));
      }
    }
  }

  private List<String> place(DMNBaseNode from, DMNNode to, List<String> scope) {
    List<String> path = new ArrayList<>(scope);
    if (!to.getModelNamespace().equals(from.getModelNamespace())) {
      from.getModelImportAliasFor(to.getModelNamespace(), to.getModelName())
          .filter(alias -> !alias.isEmpty())
          .ifPresent(path::add);
    }
    path.add(to.getName());
    return path;
  }

  private ValueType.Fields fields() {
    Set<List<String>> ordered = new LinkedHashSet<>();
    for (InputDataNode input : model.getInputs()) {
      if (input.getModelNamespace().equals(model.getNamespace())
          && found.containsKey(List.of(input.getName()))) {
        ordered.add(List.of(input.getName()));
      }
    }
    ordered.addAll(found.keySet());
    return fields(ordered, List.of());
  }

  private ValueType.Fields fields(Set<List<String>> paths, List<String> prefix) {
    Map<String, Field> fields = new LinkedHashMap<>();
    int depth = prefix.size();
    for (List<String> path : paths) {
      if (path.size() <= depth || !path.subList(0, depth).equals(prefix)) {
        continue;
      }
      String name = path.get(depth);
      DMNNode node = found.get(path);
      if (path.size() == depth + 1 && node != null) {
        fields.put(name, types.of(node));
      } else if (!fields.containsKey(name)) {
        List<String> below = path.subList(0, depth + 1);
        fields.put(name, Field.required(fields(paths, below)));
      }
    }
    return new ValueType.Fields(fields, Constraint.NOT_NULL);
  }
}
