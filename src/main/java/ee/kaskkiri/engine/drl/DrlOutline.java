package ee.kaskkiri.engine.drl;

import ee.kaskkiri.engine.outline.Element;
import ee.kaskkiri.engine.outline.Element.Kind;
import ee.kaskkiri.engine.outline.Outline;
import ee.kaskkiri.engine.outline.Property;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleFile;
import ee.kaskkiri.rules.RuleFile.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a DRL file. */
public final class DrlOutline {
  private final String text;
  private final PackageDescr source;

  private DrlOutline(String text, PackageDescr source) {
    this.text = text;
    this.source = source;
  }

  /**
   * What stands in a file.
   *
   * @param findings takes why it cannot be read
   * @return empty if it cannot be read
   */
  public static Optional<Outline> read(RuleFile file, List<Finding> findings) {
    List<Finding> found = new ArrayList<>();
    Optional<Outline> outline =
        DrlCompiler.parse(file, found).map(source -> new DrlOutline(file.text(), source).outline());
    findings.addAll(found);
    return outline;
  }

  private Outline outline() {
    List<Element> elements = new ArrayList<>();
    source.getImports().forEach(one -> elements.add(imported("", one.getTarget())));
    source.getFunctionImports().forEach(one -> elements.add(imported("function", one.getTarget())));
    source
        .getAccumulateImports()
        .forEach(
            one -> elements.add(imported("accumulate " + one.getFunctionName(), one.getTarget())));
    source
        .getGlobals()
        .forEach(
            one ->
                elements.add(
                    plain(Kind.GLOBAL, one.getIdentifier(), Map.of(Property.TYPE, one.getType()))));
    source.getEnumDeclarations().forEach(one -> elements.add(enumeration(one)));
    source.getTypeDeclarations().forEach(one -> elements.add(type(one)));
    source.getFunctions().forEach(one -> elements.add(function(one)));
    source.getRules().forEach(one -> elements.add(rule(one)));
    Map<String, String> said = new LinkedHashMap<>();
    said.put(Property.NAMESPACE, source.getName());
    source.getAttributes().forEach(one -> said.put(one.getName(), one.getValue()));
    if (source.getUnit() != null) {
      said.put("unit", source.getUnit().getTarget());
    }
    return new Outline(Language.DRL, source.getName(), said, elements);
  }

  private static Element imported(String what, String target) {
    return plain(Kind.IMPORT, target, what.isEmpty() ? Map.of() : Map.of(Property.TYPE, what));
  }

  private Element enumeration(EnumDeclarationDescr type) {
    List<Element> parts = new ArrayList<>();
    type.getLiterals()
        .forEach(
            one ->
                parts.add(
                    plain(
                        Kind.FIELD,
                        one.getName(),
                        Map.of(Property.TEXT, String.join(", ", one.getConstructorArgs())))));
    type.getFields().values().forEach(field -> parts.add(field(field)));
    return new Element(
        Kind.TYPE, null, type.getTypeName(), metadata(type, "enum", "true"), null, parts);
  }

  private Element type(TypeDeclarationDescr type) {
    return new Element(
        Kind.TYPE,
        null,
        type.getTypeName(),
        metadata(type, "extends", type.getSuperTypeName()),
        null,
        type.getFields().values().stream().map(DrlOutline::field).toList());
  }

  private static Element field(TypeFieldDescr field) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put(Property.TYPE, field.getPattern().getObjectType());
    if (field.getInitExpr() != null) {
      said.put("default", field.getInitExpr());
    }
    said.putAll(metadata(field, "", null));
    return plain(Kind.FIELD, field.getFieldName(), said);
  }

  private static Element function(FunctionDescr function) {
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < function.getParameterNames().size(); i++) {
      parameters.add(
          function.getParameterTypes().get(i) + " " + function.getParameterNames().get(i));
    }
    Map<String, String> said = new LinkedHashMap<>();
    said.put(Property.TYPE, String.valueOf(function.getReturnType()));
    said.put(Property.PARAMETERS, String.join(", ", parameters));
    said.put(Property.TEXT, function.getBody().strip());
    return plain(Kind.FUNCTION, function.getName(), said);
  }

  private Element rule(RuleDescr rule) {
    Map<String, String> said = metadata(rule, "extends", rule.getParentName());
    rule.getAttributes().forEach((name, value) -> said.put(name, value.getValue()));
    if (rule instanceof QueryDescr query && query.getParameters().length > 0) {
      List<String> parameters = new ArrayList<>();
      for (int i = 0; i < query.getParameters().length; i++) {
        parameters.add(query.getParameterTypes()[i] + " " + query.getParameters()[i]);
      }
      said.put(Property.PARAMETERS, String.join(", ", parameters));
    }
    said.put(Property.WHEN, written(rule.getLhs()));
    if (!rule.isQuery()) {
      said.put(Property.THEN, String.valueOf(rule.getConsequence()).strip());
      rule.getNamedConsequences()
          .forEach((name, then) -> said.put(Property.THEN + "[" + name + "]", then.toString()));
    }
    return plain(rule.isQuery() ? Kind.QUERY : Kind.RULE, rule.getName(), said);
  }

  /** The very words of the file. */
  private String written(@Nullable BaseDescr element) {
    if (element == null || element.getStartCharacter() < 0) {
      return "";
    }
    int end = Math.min(text.length(), element.getEndCharacter() + 1);
    return text.substring(Math.min(element.getStartCharacter(), end), end).strip();
  }

  /** The metadata in the order of its names; a single quoted text without its quotes. */
  private static Map<String, String> metadata(
      AnnotatedBaseDescr element, String first, @Nullable String value) {
    Map<String, String> said = new LinkedHashMap<>();
    if (value != null) {
      said.put(first, value);
    }
    element.getAnnotations().stream()
        .sorted((one, other) -> one.getName().compareTo(other.getName()))
        .forEach(annotation -> said.put(annotation.getName(), said(element, annotation)));
    return said;
  }

  private static String said(AnnotatedBaseDescr element, AnnotationDescr annotation) {
    List<String> texts = Annotations.texts(element, annotation.getName());
    if (texts.size() == 1 && annotation.getValueMap().size() == 1) {
      return texts.get(0);
    }
    return annotation.hasValue() ? String.valueOf(annotation.getSingleValueAsString()) : "yes";
  }

  private static Element plain(Kind kind, String name, Map<String, String> said) {
    return new Element(kind, null, name, said, null, List.of());
  }
}
