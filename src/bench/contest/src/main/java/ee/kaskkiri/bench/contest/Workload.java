package ee.kaskkiri.bench.contest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules and what they are asked, as files of a directory: {@code workload.json}, {@code
 * inputs.ndjson} with a day and an input in each line, and the rules.
 *
 * @param directory where the files are
 * @param rules the rule repository, for those who read one
 * @param instrument which instrument of it
 * @param edition which edition
 * @param topic which topic; also the name of the model
 * @param outcomes the names of the outcomes that are compared
 * @param lines what is asked
 */
public record Workload(
    Path directory,
    Path rules,
    String instrument,
    String edition,
    String topic,
    List<String> outcomes,
    List<Line> lines) {
  public Workload {
    outcomes = List.copyOf(outcomes);
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("lines are empty in " + directory);
    }
  }

  /**
   * One question.
   *
   * @param on the day that counts
   * @param input the document
   */
  public record Line(LocalDate on, ObjectNode input) {}

  /** Reads a directory. */
  public static Workload read(Path directory) throws IOException {
    JsonNode head = Json.MAPPER.readTree(directory.resolve("workload.json").toFile());
    List<String> outcomes = new ArrayList<>();
    head.get("outcomes").forEach(name -> outcomes.add(name.textValue()));
    List<Line> lines = new ArrayList<>();
    for (String line :
        Files.readAllLines(directory.resolve("inputs.ndjson"), StandardCharsets.UTF_8)) {
      JsonNode one = Json.MAPPER.readTree(line);
      lines.add(
          new Line(LocalDate.parse(one.get("on").textValue()), (ObjectNode) one.get("input")));
    }
    return new Workload(
        directory,
        directory.resolve(head.get("rules").textValue()).normalize(),
        head.get("instrument").textValue(),
        head.get("edition").textValue(),
        head.get("topic").textValue(),
        outcomes,
        lines);
  }

  /** The folder of the edition in the rule repository. */
  public Path folder() {
    return rules.resolve("rules").resolve(instrument).resolve(edition);
  }
}
