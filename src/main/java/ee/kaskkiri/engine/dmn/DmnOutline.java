package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.outline.Element;
import ee.kaskkiri.engine.outline.Element.Kind;
import ee.kaskkiri.engine.outline.Outline;
import ee.kaskkiri.engine.outline.Property;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleFile;
import ee.kaskkiri.rules.RuleFile.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kie.dmn.model.api.BusinessKnowledgeModel;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionService;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.FunctionItem;
import org.kie.dmn.model.api.Import;
import org.kie.dmn.model.api.InputData;
import org.kie.dmn.model.api.ItemDefinition;
import org.kie.dmn.model.api.KnowledgeSource;
import org.kie.dmn.model.api.TextAnnotation;

/** Reads what stands in a DMN model of any version. */
public final class DmnOutline {
  private final Definitions model;
  private final References references;

  private DmnOutline(Definitions model) {
    this.model = model;
    this.references = new References(model);
  }

  /**
   * What stands in a model.
   *
   * @param findings takes why it cannot be read
   * @return empty if it cannot be read
   */
  public static Optional<Outline> read(RuleFile file, List<Finding> findings) {
    return DmnFile.read(file, findings).map(model -> new DmnOutline(model).outline());
  }

  private Outline outline() {
    List<Element> elements = new ArrayList<>();
    model.getImport().forEach(one -> elements.add(imported(one)));
    model.getItemDefinition().forEach(type -> elements.add(type(type, Kind.TYPE)));
    Set<DRGElement> all = new LinkedHashSet<>(model.getDrgElement());
    all.addAll(model.getDecisionService()); // where DMN 1.1 keeps them
    all.forEach(one -> element(one).ifPresent(elements::add));
    notes().forEach(elements::add);
    return new Outline(
        Language.DMN,
        model.getName(),
        new Facts()
            .put(Property.LABEL, model.getLabel())
            .put(Property.DESCRIPTION, model.getDescription())
            .put(Property.NAMESPACE, model.getNamespace())
            .map(),
        elements);
  }

  private static Element imported(Import one) {
    Map<String, String> facts =
        new Facts()
            .put(Property.NAMESPACE, one.getNamespace())
            .put(Property.TYPE, one.getImportType())
            .map();
    return element(Kind.IMPORT, one.getId(), named(one.getName(), one.getNamespace()), facts);
  }

  private static Element type(ItemDefinition type, Kind kind) {
    Facts facts =
        Facts.of(type)
            .put(Property.TYPE, Facts.type(type.getTypeRef()))
            .put("collection", type.isIsCollection() ? "true" : null)
            .put(Property.ALLOWED_VALUES, Facts.text(type.getAllowedValues()))
            .put("constraint", Facts.text(type.getTypeConstraint()));
    Optional<FunctionItem> function =
        Facts.since(() -> Optional.ofNullable(type.getFunctionItem()), Optional.empty());
    function.ifPresent(
        item ->
            facts
                .put(Property.TYPE, Facts.type(item.getOutputTypeRef()))
                .put(Property.PARAMETERS, Facts.parameters(item.getParameters())));
    return new Element(
        kind,
        type.getId(),
        named(type.getName(), ""),
        facts.map(),
        null,
        type.getItemComponent().stream().map(field -> type(field, Kind.FIELD)).toList());
  }

  private Optional<Element> element(DRGElement one) {
    if (one instanceof InputData input) {
      Facts facts = Facts.of(input).put(Property.TYPE, Facts.typeOf(input.getVariable()));
      return Optional.of(element(Kind.INPUT, input.getId(), input.getName(), facts.map()));
    }
    if (one instanceof Decision decision) {
      return Optional.of(decision(decision));
    }
    if (one instanceof BusinessKnowledgeModel knowledge) {
      return Optional.of(knowledge(knowledge));
    }
    if (one instanceof DecisionService service) {
      Facts facts =
          Facts.of(service)
              .put(Property.TYPE, Facts.typeOf(service.getVariable()))
              .put("outputs", references.names(service.getOutputDecision()))
              .put("encapsulated", references.names(service.getEncapsulatedDecision()))
              .put("inputDecisions", references.names(service.getInputDecision()))
              .put("inputs", references.names(service.getInputData()));
      return Optional.of(
          element(Kind.DECISION_SERVICE, service.getId(), service.getName(), facts.map()));
    }
    if (one instanceof KnowledgeSource source) {
      Facts facts =
          Facts.of(source)
              .put(Property.TYPE, source.getType())
              .put("location", source.getLocationURI());
      return Optional.of(
          element(Kind.KNOWLEDGE_SOURCE, source.getId(), source.getName(), facts.map()));
    }
    return Optional.empty();
  }

  private Element decision(Decision decision) {
    Facts facts =
        Facts.of(decision)
            .put(Property.QUESTION, decision.getQuestion())
            .put(Property.ALLOWED_ANSWERS, decision.getAllowedAnswers())
            .put(Property.TYPE, Facts.typeOf(decision.getVariable()))
            .put(Property.NEEDS, references.neededBy(decision));
    return DmnLogic.of(decision.getName(), decision.getExpression())
        .element(Kind.DECISION, decision.getId(), decision.getName(), facts);
  }

  private Element knowledge(BusinessKnowledgeModel knowledge) {
    Facts facts =
        Facts.of(knowledge)
            .put(Property.TYPE, Facts.typeOf(knowledge.getVariable()))
            .put(Property.NEEDS, references.neededBy(knowledge));
    return DmnLogic.of(knowledge.getName(), knowledge.getEncapsulatedLogic())
        .element(Kind.KNOWLEDGE_MODEL, knowledge.getId(), knowledge.getName(), facts);
  }

  private List<Element> notes() {
    List<Element> notes = new ArrayList<>();
    model.getArtifact().stream()
        .filter(TextAnnotation.class::isInstance)
        .map(TextAnnotation.class::cast)
        .forEach(
            note ->
                notes.add(
                    element(
                        Kind.NOTE,
                        note.getId(),
                        named(note.getId(), String.valueOf(notes.size() + 1)),
                        new Facts().put(Property.TEXT, note.getText()).map())));
    return notes;
  }

  private static Element element(Kind kind, String id, String name, Map<String, String> facts) {
    return new Element(kind, id, named(name, ""), facts, null, List.of());
  }

  private static String named(String name, String other) {
    return name == null ? other : name;
  }
}
