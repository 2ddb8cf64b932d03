package ee.kaskkiri.engine.drl;

import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** Reads what the queries of a DRL file answer. */
final class OutcomeReader {
  /** Begins the names that the compiler gives to patterns without a binding. */
  private static final String GENERATED = "GENERATED_";

  private final RuleFile file;
  private final Map<String, DeclaredType> declared;
  private final Facts facts;
  private final List<Finding> findings;

  OutcomeReader(
      RuleFile file, Map<String, DeclaredType> declared, Facts facts, List<Finding> findings) {
    this.file = file;
    this.declared = declared;
    this.facts = facts;
    this.findings = findings;
  }

  /** The outcomes by name, in the order of the file. */
  Map<String, Outcome> read(PackageDescr source, KieBase base) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (RuleDescr query : source.getRules()) {
      if (query.isQuery()) {
        RuleImpl compiled = (RuleImpl) base.getQuery(source.getName(), query.getName());
        Outcome outcome = outcome(query, compiled.getLhs().getOuterDeclarations());
        if (outcome != null) {
          outcomes.put(query.getName(), outcome);
        }
      }
    }
    if (source.getRules().stream().noneMatch(RuleDescr::isQuery)) {
      findings.add(
          Finding.error(
              file.path(), null, "there is no query, so nothing is answered.", "Write a query."));
    }
    return outcomes;
  }

  private @Nullable Outcome outcome(RuleDescr query, Map<String, Declaration> declarations) {
    Declaration own = declarations.get(query.getName());
    if (own != null) {
      return new Outcome(query.getName(), query.getName(), true, type(own.getDeclarationClass()));
    }
    Set<String> bindings = bindings(declarations);
    if (bindings.size() != 1) {
      findings.add(
          Finding.error(
              file.path(),
              Places.line(query.getLine()),
              "the query " + query.getName() + " binds " + bindings + ".",
              "Bind one name; begin the names of other bindings with $."));
      return null;
    }
    String binding = bindings.iterator().next();
    Declaration bound = Objects.requireNonNull(declarations.get(binding));
    ValueType element = type(bound.getDeclarationClass());
    return new Outcome(
        query.getName(), binding, false, new ValueType.ListOf(element, Constraint.NONE));
  }

  private static Set<String> bindings(Map<String, Declaration> declarations) {
    Set<String> all = new TreeSet<>(declarations.keySet());
    all.removeIf(name -> name.startsWith(GENERATED));
    Set<String> plain = new TreeSet<>(all);
    plain.removeIf(name -> name.startsWith("$"));
    return plain.isEmpty() ? all : plain;
  }

  private ValueType type(Class<?> compiled) {
    DeclaredType type = facts.declared(compiled);
    return type == null
        ? named(compiled.getSimpleName(), null, declared.size())
        : fields(type, declared.size());
  }

  private ValueType fields(DeclaredType type, int depthLeft) {
    Map<String, Field> fields = new LinkedHashMap<>();
    type.fields()
        .forEach(
            field ->
                fields.put(field.name(), new Field(type(field, depthLeft), false, field.label())));
    return new ValueType.Fields(fields, Constraint.NONE);
  }

  private ValueType type(DeclaredField field, int depthLeft) {
    String element = field.element();
    if (field.isList()) {
      ValueType each =
          element == null ? new ValueType.Anything() : named(element, field, depthLeft);
      return new ValueType.ListOf(each, Constraint.NONE);
    }
    return named(field.type(), field, depthLeft);
  }

  private ValueType named(String name, @Nullable DeclaredField field, int depthLeft) {
    DeclaredType nested = declared.get(name);
    if (nested != null) {
      return depthLeft > 0 ? fields(nested, depthLeft - 1) : new ValueType.Anything();
    }
    return JavaType.named(name)
        .map(
            java ->
                field == null
                    ? new ValueType.Scalar(java.kind(), Constraint.NONE)
                    : FieldConstraint.scalar(java, field, !JavaType.primitive(name)))
        .orElseGet(ValueType.Anything::new);
  }
}
