package ee.kaskkiri.engine.drl;

import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.kie.api.KieBase;

/** Reads what the rules of a DRL file say when they fire. */
final class RuleReader {
  private static final List<String> REQUIRED = List.of("et", "en");
  private static final List<String> PARTS =
      List.of("consequence", "basis", "certainty", "subject", "et", "en");

  private final RuleFile file;
  private final List<Finding> findings;

  RuleReader(RuleFile file, List<Finding> findings) {
    this.file = file;
    this.findings = findings;
  }

  /** The rules by name, in the order of the file. */
  Map<String, RuleText> read(PackageDescr source, KieBase base) {
    Map<String, RuleText> rules = new LinkedHashMap<>();
    for (RuleDescr rule : source.getRules()) {
      if (!rule.isQuery()) {
        RuleImpl compiled = (RuleImpl) base.getRule(source.getName(), rule.getName());
        rules.put(rule.getName(), rule(rule, compiled, rules.size()));
      }
    }
    return rules;
  }

  private RuleText rule(RuleDescr rule, RuleImpl compiled, int order) {
    String code = Annotations.text(rule, "code");
    Map<String, Template> parts = new HashMap<>();
    for (String name : PARTS) {
      String text = Annotations.text(rule, name);
      if (text != null) {
        parts.put(name, new Template(text));
      }
    }
    Map<String, String> bindings = bindings(compiled);
    if (code != null) {
      complain(rule, parts, bindings);
    }
    return new RuleText(new RuleRef(file.topic(), rule.getName()), order, bindings, code, parts);
  }

  private static Map<String, String> bindings(RuleImpl rule) {
    Map<String, String> bindings = new HashMap<>();
    for (String name : rule.getLhs().getOuterDeclarations().keySet()) {
      bindings.put(name, name);
      if (name.startsWith("$")) {
        bindings.putIfAbsent(name.substring(1), name);
      }
    }
    return bindings;
  }

  private void complain(RuleDescr rule, Map<String, Template> parts, Map<String, String> bindings) {
    List<String> missing = new ArrayList<>(REQUIRED);
    missing.removeAll(parts.keySet());
    for (String name : missing) {
      error(rule, "it has a code, but no text @" + name + ".", "Write @" + name + "(\"…\").");
    }
    for (Template part : parts.values()) {
      for (String place : part.names()) {
        if (!bindings.containsKey(place)) {
          error(
              rule,
              "its text names {" + place + "}, which it does not bind.",
              "Bind $" + place + ".");
        }
      }
    }
  }

  private void error(RuleDescr rule, String message, String mend) {
    findings.add(
        Finding.error(
            file.path(),
            Places.line(rule.getLine()),
            "rule \"" + rule.getName() + "\": " + message,
            mend));
  }
}
