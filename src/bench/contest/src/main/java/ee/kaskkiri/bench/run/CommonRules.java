package ee.kaskkiri.bench.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.bench.contest.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Rules that every engine can run, each written once as DMN and once as ZEN's JSON: a table of many
 * rows, and the sums of {@code funding} in short, for groups of any size.
 */
final class CommonRules {
  static final String INSTRUMENT = "bench";
  private static final String EDITION = "2019-01-01";
  private static final String ON = "2019-01-02";
  private static final int STEP = 10;

  private CommonRules() {}

  /**
   * A table with one row for each kind and band of sizes, no two of which overlap.
   *
   * @param rows a power of ten, at least ten
   * @param inputs how many questions
   */
  static Path table(Path parent, int rows, int inputs) throws IOException {
    Path directory = parent.resolve("table-" + rows);
    int kinds = Math.max(2, (int) Math.round(Math.sqrt(rows) / 5));
    while (rows % kinds != 0) {
      kinds--;
    }
    int bands = rows / kinds;
    StringBuilder cells = new StringBuilder();
    ArrayNode plain = Json.MAPPER.createArrayNode();
    ArrayNode zen = Json.MAPPER.createArrayNode();
    for (int row = 0; row < rows; row++) {
      String kind = "K" + row / bands;
      int from = row % bands * STEP;
      int to = from + STEP;
      BigDecimal amount = BigDecimal.valueOf(10_000L + row * 137L % 1_000_003, 2);
      cells.append(
          """
                <rule id="R%d">
                  <inputEntry id="r%dKind"><text>"%s"</text></inputEntry>
                  <inputEntry id="r%dSize"><text>[%d..%d)</text></inputEntry>
                  <outputEntry id="r%dAmount"><text>%s</text></outputEntry>
                </rule>
          """
              .formatted(row, row, kind, row, from, to, row, amount));
      plain
          .addObject()
          .put("kind", kind)
          .put("from", BigDecimal.valueOf(from))
          .put("amount", amount);
      zen.addObject()
          .put("_id", "R" + row)
          .put("kind", "'" + kind + "'")
          .put("size", "[" + from + ".." + to + ")")
          .put("amount", amount.toString());
    }
    ArrayNode columns = Json.MAPPER.createArrayNode();
    columns.addObject().put("id", "kind").put("name", "kind").put("field", "kind");
    columns.addObject().put("id", "size").put("name", "size").put("field", "size");
    ZenModel model = new ZenModel();
    model.table("amount", columns, List.of("amount"), zen);
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("rows.json"), Json.MAPPER.writeValueAsString(plain));
    Files.writeString(directory.resolve("model.json"), model.json());
    rules(directory, "table", "amount", Dmn.table(cells.toString()));
    Random random = new Random(rows);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < inputs; i++) {
      ObjectNode input = Json.MAPPER.createObjectNode();
      input.put("kind", "K" + random.nextInt(kinds));
      input.put("size", BigDecimal.valueOf(random.nextInt(bands * STEP * 100), 2));
      line(lines, input);
    }
    Files.writeString(directory.resolve("inputs.ndjson"), lines);
    return directory;
  }

  /**
   * The ceiling of a group, what is cut, and the verdict.
   *
   * @param members how many members the groups have
   * @param inputs how many groups
   */
  static Path shares(Path parent, int members, int inputs) throws IOException {
    Path directory = parent.resolve("shares-" + members);
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("model.json"), ZenModel.shares());
    rules(directory, "shares", "answer", Dmn.shares());
    Random random = new Random(members);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < inputs; i++) {
      ObjectNode input = Json.MAPPER.createObjectNode();
      input.put("stage", List.of("I", "II", "III").get(random.nextInt(3)));
      ArrayNode group = input.putArray("members");
      for (int member = 0; member < members; member++) {
        group
            .addObject()
            .put("name", "Vald " + member)
            .put("participation", random.nextInt(8) == 0 ? "single-activity" : "full")
            .put("youngPeople", random.nextInt(2000));
      }
      input.put("requested", BigDecimal.valueOf(random.nextInt(4_000_000) * (long) members, 2));
      line(lines, input);
    }
    Files.writeString(directory.resolve("inputs.ndjson"), lines);
    return directory;
  }

  private static void line(StringBuilder lines, ObjectNode input) throws IOException {
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("on", ON);
    line.set("input", input);
    lines.append(Json.MAPPER.writeValueAsString(line)).append('\n');
  }

  private static void rules(Path directory, String topic, String outcome, String dmn)
      throws IOException {
    Path folder = directory.resolve("rules").resolve(INSTRUMENT).resolve(EDITION);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(topic + ".dmn"), dmn);
    Files.writeString(
        folder.resolve("act.yaml"),
        """
        instrument: %s
        title: {et: "Mõõtmine", en: "Bench"}
        act:
          issuer: {et: "mõõtmine", en: "bench"}
          kind: {et: "mõõtmine", en: "bench"}
        valid_from: %s
        on:
          input: on
          meaning: {et: "Päev", en: "Day"}
        topics:
          %s:
            title: {et: "Mõõtmine", en: "Bench"}
            question: {et: "Kui kiiresti?", en: "How fast?"}
            outcomes: [%s]
        """
            .formatted(INSTRUMENT, EDITION, topic, outcome));
    ObjectNode head = Json.MAPPER.createObjectNode();
    head.put("rules", ".");
    head.put("instrument", INSTRUMENT);
    head.put("edition", EDITION);
    head.put("topic", topic);
    head.putArray("outcomes").add(outcome);
    Files.writeString(directory.resolve("workload.json"), head.toString());
  }
}
