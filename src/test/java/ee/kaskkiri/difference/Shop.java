package ee.kaskkiri.difference;

import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.rules.FileTree;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** An invented repository with a topic of which one part at a time changes. */
final class Shop {
  static final String FOLDER = "rules/shop/2020-01-01/";
  static final String RULES = FOLDER + "price.dmn";
  static final String ACT = FOLDER + "act.yaml";
  static final String CASES = "test-data/shop/2020-01-01/price.yaml";

  static final String COLUMNS =
      """
      <input id="in1" label="Loaves"><inputExpression typeRef="number"><text>count</text></inputExpression></input>
      <output id="out1" name="price" label="Price" typeRef="number"/>
      <output id="out2" name="note" typeRef="string"/>
      """;

  private final Map<String, String> files = new TreeMap<>();

  Shop() {
    files.put(
        ACT,
        """
        instrument: shop
        title: {et: Pood, en: Shop}
        valid_from: 2020-01-01
        """);
    files.put(RULES, model(table("UNIQUE", row("few", "< 10", "2.50", "\"a\""))));
  }

  static String row(String id, String... cells) {
    StringBuilder row = new StringBuilder(id.isEmpty() ? "<rule>" : "<rule id=\"" + id + "\">");
    for (int i = 0; i < cells.length; i++) {
      String tag = i == 0 ? "inputEntry" : "outputEntry";
      String text = cells[i].replace("<", "&lt;").replace(">", "&gt;");
      row.append("<%1$s><text>%2$s</text></%1$s>".formatted(tag, text));
    }
    return row + "</rule>\n";
  }

  static String table(String hitPolicy, String... rows) {
    return tableOf(hitPolicy, COLUMNS, rows);
  }

  static String tableOf(String hitPolicy, String columns, String... rows) {
    return "<decisionTable id=\"table\" hitPolicy=\""
        + hitPolicy
        + "\">\n"
        + columns
        + String.join("", rows)
        + "</decisionTable>";
  }

  static String model(String logic) {
    return Editions.dmn(
        "price",
        """
        <inputData id="count" name="count" label="Loaves"><variable name="count" typeRef="number"/></inputData>
        <decision id="price" name="price" label="Price">
          <question>What is the price?</question>
          <variable name="price" typeRef="number"/>
          <informationRequirement id="r1"><requiredInput href="#count"/></informationRequirement>
        """
            + logic
            + "</decision>");
  }

  Shop with(String path, String text) {
    files.put(path, text);
    return this;
  }

  Shop without(String path) {
    files.keySet().removeIf(file -> file.startsWith(path));
    return this;
  }

  Shop rows(String... rows) {
    return with(RULES, model(table("UNIQUE", rows)));
  }

  Shop change(String path, String part, String other) {
    String text = files.getOrDefault(path, "");
    if (!text.contains(part)) {
      throw new IllegalArgumentException(path + " has no " + part);
    }
    return with(path, text.replace(part, other));
  }

  FileTree tree() {
    Map<String, byte[]> content = new TreeMap<>();
    files.forEach((path, text) -> content.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return FileTree.of(content);
  }
}
