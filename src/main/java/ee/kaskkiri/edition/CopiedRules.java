package ee.kaskkiri.edition;

import ee.kaskkiri.engine.Outlines;
import ee.kaskkiri.engine.outline.Property;
import ee.kaskkiri.rules.RuleFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/** The act and the rule files of an edition, under the day of the next. */
final class CopiedRules {
  private static final String VALID_TO = "valid_to";

  private final Succession succession;

  CopiedRules(Succession succession) {
    this.succession = succession;
  }

  /** The files by their new path. */
  Map<String, String> files() {
    Map<String, String> names = names();
    Map<String, String> files = new TreeMap<>();
    String folder = succession.previous().folder();
    for (String name : succession.tree().names(folder)) {
      Optional<String> text = succession.tree().text(folder + "/" + name);
      text.ifPresent(
          content ->
              files.put(
                  succession.folder() + "/" + name,
                  name.equals(NewEdition.ACT) ? act(content) : renamed(content, names)));
    }
    return files;
  }

  private String act(String content) {
    YamlText yaml = new YamlText(succession.folder() + "/" + NewEdition.ACT, content);
    Optional<Node> first = YamlText.value(yaml.root(), "valid_from");
    first.ifPresent(day -> yaml.replace(day, succession.name()));
    yaml.remove(yaml.root(), VALID_TO);
    return yaml.changed();
  }

  /** Namespaces and packages that hold the day of the edition, each with its successor. */
  private Map<String, String> names() {
    String old = succession.previous().name();
    String now = succession.name();
    Map<String, String> names =
        new TreeMap<>(
            Comparator.comparing(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (RuleFile file : succession.previous().files()) {
      Outlines.read(file, new ArrayList<>())
          .map(outline -> outline.properties().get(Property.NAMESPACE))
          .ifPresent(
              name ->
                  names.put(
                      name,
                      name.replace(old, now).replace(old.replace("-", ""), now.replace("-", ""))));
    }
    return names;
  }

  private static String renamed(String content, Map<String, String> names) {
    String text = content;
    for (Map.Entry<String, String> name : names.entrySet()) {
      Pattern whole = Pattern.compile("(?<![\\w.])" + Pattern.quote(name.getKey()) + "(?![\\w-])");
      text = whole.matcher(text).replaceAll(Matcher.quoteReplacement(name.getValue()));
    }
    return text;
  }
}
