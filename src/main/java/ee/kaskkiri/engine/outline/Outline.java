package ee.kaskkiri.engine.outline;

import ee.kaskkiri.rules.RuleFile.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What stands in a rule file, read without compiling it.
 *
 * @param language how the file is written
 * @param name name of the model or package
 * @param properties what is said of the whole file, such as {@link Property#DESCRIPTION}
 * @param elements its inputs, decisions, types, rules and so on, in the order of the file
 */
public record Outline(
    Language language, String name, Map<String, String> properties, List<Element> elements) {
  public Outline {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(name, "name");
    properties = Property.ordered(properties);
    elements = List.copyOf(elements);
  }
}
