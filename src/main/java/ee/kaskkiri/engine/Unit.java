package ee.kaskkiri.engine;

import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.RuleFile;
import ee.kaskkiri.rules.RuleFile.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits an edition into parts that can be compiled each on its own. */
final class Unit {
  private static final Pattern IMPORT = Pattern.compile("<(?:[\\w.-]+:)?import\\b");
  private static final Pattern NAMESPACE =
      Pattern.compile(
          "<(?:[\\w.-]+:)?definitions\\b[^>]*?\\bnamespace\\s*=\\s*[\"']([^\"']*)[\"']");

  private Unit() {}

  /**
   * Editions like the given one with fewer files: a DRL file is one alone; so is a DMN model,
   * unless one of the edition's models imports another, or two may be the same model.
   */
  static List<Edition> of(Edition edition) {
    List<RuleFile> models = new ArrayList<>();
    List<Edition> units = new ArrayList<>();
    for (RuleFile file : edition.files()) {
      if (file.language() == Language.DMN) {
        models.add(file);
      } else {
        units.add(with(edition, List.of(file)));
      }
    }
    if (apart(models)) {
      models.forEach(model -> units.add(with(edition, List.of(model))));
    } else {
      units.add(with(edition, models));
    }
    return units;
  }

  private static Edition with(Edition edition, List<RuleFile> files) {
    return new Edition(
        edition.instrument(), edition.firstDay(), edition.lastDay(), edition.act(), files);
  }

  private static boolean apart(List<RuleFile> models) {
    Set<String> namespaces = new HashSet<>();
    for (RuleFile model : models) {
      Matcher namespace = NAMESPACE.matcher(model.text());
      if (IMPORT.matcher(model.text()).find()
          || !namespace.find()
          || !namespaces.add(namespace.group(1))) {
        return false;
      }
    }
    return true;
  }
}
