package ee.kaskkiri.engine.dmn;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.BusinessKnowledgeModel;
import org.kie.dmn.model.api.Context;
import org.kie.dmn.model.api.ContextEntry;
import org.kie.dmn.model.api.DMNElementReference;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.Filter;
import org.kie.dmn.model.api.FunctionDefinition;
import org.kie.dmn.model.api.Import;
import org.kie.dmn.model.api.InformationItem;
import org.kie.dmn.model.api.Iterator;
import org.kie.dmn.model.api.KnowledgeRequirement;

/** Which names logic at a place of a model may use. */
final class CellScope {
  private final Map<String, String> byId = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private boolean open;

  private CellScope(Definitions model) {
    for (DRGElement element : model.getDrgElement()) {
      if (element.getId() != null && element.getName() != null) {
        byId.put(element.getId(), element.getName());
      }
    }
    model.getImport().stream().map(Import::getName).filter(Objects::nonNull).forEach(names::add);
  }

  /**
   * The names that may be used.
   *
   * @param all every name of the model, which stands for those of a place that cannot be told
   */
  static Set<String> of(Definitions model, DMNModelInstrumentedBase logic, Set<String> all) {
    CellScope scope = new CellScope(model);
    @Nullable DMNModelInstrumentedBase inner = logic;
    @Nullable DMNModelInstrumentedBase at = logic.getParent();
    while (at != null && !(at instanceof Definitions)) {
      scope.learn(at, inner);
      inner = at;
      at = at.getParent();
    }
    return scope.open ? all : scope.names;
  }

  private void learn(DMNModelInstrumentedBase at, @Nullable DMNModelInstrumentedBase inner) {
    if (at instanceof Decision decision) {
      decision
          .getInformationRequirement()
          .forEach(one -> refer(one.getRequiredInput(), one.getRequiredDecision()));
      know(decision.getKnowledgeRequirement());
    } else if (at instanceof BusinessKnowledgeModel knowledge) {
      know(knowledge.getKnowledgeRequirement());
    } else if (at instanceof FunctionDefinition function) {
      function.getFormalParameter().stream()
          .map(InformationItem::getName)
          .filter(Objects::nonNull)
          .forEach(names::add);
    } else if (at instanceof Context context) {
      for (ContextEntry entry : context.getContextEntry()) {
        if (entry == inner) {
          break;
        }
        Stream.ofNullable(entry.getVariable())
            .map(InformationItem::getName)
            .filter(Objects::nonNull)
            .forEach(names::add);
      }
    } else if (at instanceof Iterator || at instanceof Filter) {
      open = true;
    }
  }

  private void know(Collection<KnowledgeRequirement> requirements) {
    requirements.forEach(one -> refer(one.getRequiredKnowledge()));
  }

  private void refer(@Nullable DMNElementReference... references) {
    for (DMNElementReference reference : references) {
      if (reference != null && reference.getHref() != null) {
        String href = reference.getHref();
        String name = byId.get(href.substring(href.lastIndexOf('#') + 1));
        if (name != null) {
          names.add(name);
        }
      }
    }
  }
}
