package ee.kaskkiri.engine.dmn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kie.dmn.model.api.BusinessKnowledgeModel;
import org.kie.dmn.model.api.DMNElementReference;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.KnowledgeRequirement;

/** Says by name what a model refers to by id. */
final class References {
  private final Map<String, String> names = new HashMap<>();

  References(Definitions model) {
    for (DRGElement element : model.getDrgElement()) {
      if (element.getId() != null && element.getName() != null) {
        names.put(element.getId(), element.getName());
      }
    }
  }

  /** Names, joined; what stands in another model keeps its id. */
  String names(Collection<DMNElementReference> references) {
    return references.stream()
        .filter(Objects::nonNull)
        .map(DMNElementReference::getHref)
        .filter(Objects::nonNull)
        .map(href -> href.substring(href.lastIndexOf('#') + 1))
        .map(id -> names.getOrDefault(id, id))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  String neededBy(Decision decision) {
    List<DMNElementReference> needed = new ArrayList<>();
    decision
        .getInformationRequirement()
        .forEach(
            requirement -> {
              needed.add(requirement.getRequiredInput());
              needed.add(requirement.getRequiredDecision());
            });
    decision.getKnowledgeRequirement().stream()
        .map(KnowledgeRequirement::getRequiredKnowledge)
        .forEach(needed::add);
    return names(needed);
  }

  String neededBy(BusinessKnowledgeModel knowledge) {
    return names(
        knowledge.getKnowledgeRequirement().stream()
            .map(KnowledgeRequirement::getRequiredKnowledge)
            .toList());
  }
}
