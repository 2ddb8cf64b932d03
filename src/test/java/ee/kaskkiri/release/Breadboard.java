package ee.kaskkiri.release;

import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.rules.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * An invented repository of two sound instruments, a DMN and a DRL topic in one of them, to break
 * one file of and see what is told.
 */
public final class Breadboard {
  /** The edition that is broken. */
  public static final String RULES = "rules/bread/2020-01-01/";

  /** Its cases. */
  public static final String CASES = "test-data/bread/2020-01-01/";

  private static final String ACT =
      """
      instrument: bread
      title: {et: Leib, en: Bread}
      valid_from: 2020-01-01
      """;
  private static final String LOAVES =
      Editions.dmn(
          "loaves",
          """
          <itemDefinition id="tCount" name="tCount"><typeRef>number</typeRef>
            <allowedValues><text>[0..100]</text></allowedValues></itemDefinition>
          <inputData id="count" name="count"><variable name="count" typeRef="tCount"/></inputData>
          <decision id="price" name="price"><variable name="price" typeRef="number"/>
            <informationRequirement id="r1"><requiredInput href="#count"/></informationRequirement>
            <decisionTable id="priceTable" hitPolicy="UNIQUE">
              <input id="i1"><inputExpression typeRef="tCount"><text>count</text></inputExpression></input>
              <output id="o1"/>
              <rule id="few"><inputEntry id="few1"><text>[0..10]</text></inputEntry>
                <outputEntry id="few2"><text>2.50</text></outputEntry></rule>
              <rule id="many"><inputEntry id="many1"><text>(10..100]</text></inputEntry>
                <outputEntry id="many2"><text>2.00</text></outputEntry></rule>
            </decisionTable>
          </decision>
          """);
  private static final String ROLLS =
      """
      package bread.e20200101;

      declare Order @input("order")
        rolls : int @min(0)
      end
      declare Bill
        sum : int
      end
      rule "bill"
      when Order($rolls : rolls)
      then insert(new Bill($rolls * 2));
      end
      query sum
        Bill(sum : sum)
      end
      """;
  private static final String LOAF_CASES =
      """
      cases:
        - {id: few, name: Few loaves., kind: boundary, basis: § 1, on: 2020-01-01,
           given: {count: 10}, expect: {outcome: {price: 2.50}}}
        - {id: many, name: Many loaves., kind: boundary, basis: § 1, on: 2020-01-01,
           given: {count: 11}, expect: {outcome: {price: 2.00}}}
      """;
  private static final String ROLL_CASES =
      """
      cases:
        - {id: two, name: Two rolls., kind: boundary, basis: § 1, on: 2020-01-01,
           given: {order: {rolls: 2}}, expect: {outcome: {sum: 4}}}
      """;

  private final Map<String, String> files = new TreeMap<>();

  /** The sound repository. */
  public Breadboard() {
    files.put(RULES + "act.yaml", ACT);
    files.put(RULES + "loaves.dmn", LOAVES);
    files.put(RULES + "rolls.drl", ROLLS);
    files.put(CASES + "loaves.yaml", LOAF_CASES);
    files.put(CASES + "rolls.yaml", ROLL_CASES);
    files.put("rules/mill/2020-01-01/act.yaml", ACT.replace("bread", "mill"));
    files.put("rules/mill/2020-01-01/loaves.dmn", LOAVES);
    files.put("test-data/mill/2020-01-01/loaves.yaml", LOAF_CASES);
  }

  /** With a file in place of what stood there. */
  public Breadboard with(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** Without a file, or without all files whose path begins so. */
  public Breadboard without(String path) {
    files.keySet().removeIf(file -> file.startsWith(path));
    return this;
  }

  /** With a part of a file changed. */
  public Breadboard change(String path, String part, String other) {
    String text = text(path);
    if (!text.contains(part)) {
      throw new IllegalArgumentException(path + " has no " + part);
    }
    return with(path, text.replace(part, other));
  }

  /** The text of a file. */
  public String text(String path) {
    String text = files.get(path);
    if (text == null) {
      throw new IllegalArgumentException("there is no " + path);
    }
    return text;
  }

  /** Its content. */
  public FileTree tree() {
    Map<String, byte[]> content = new TreeMap<>();
    files.forEach((path, text) -> content.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return FileTree.of(content);
  }

  /** Writes it into a directory. */
  public void write(Path directory) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling("."));
      Files.writeString(path, file.getValue());
    }
  }
}
