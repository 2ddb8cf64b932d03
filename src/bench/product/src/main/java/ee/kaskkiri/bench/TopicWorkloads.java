package ee.kaskkiri.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.bench.contest.Json;
import ee.kaskkiri.regression.Case;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.regression.Expectation;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Instrument;
import ee.kaskkiri.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes a workload for every topic of the latest edition of every instrument: its packaged cases
 * that are answered.
 */
public final class TopicWorkloads {
  private TopicWorkloads() {}

  /** Arguments: the rule repository, and the directory in which the workloads come to stand. */
  public static void main(String[] arguments) throws IOException {
    Path repository = Path.of(arguments[0]).toAbsolutePath();
    FileTree tree = FileTree.read(repository);
    RuleBook rules = RuleBook.read(tree);
    CaseBook cases = CaseBook.read(tree, rules);
    for (Instrument instrument : rules.instruments().values()) {
      Edition edition = instrument.latest();
      for (Map.Entry<String, Act.Topic> topic : edition.act().topics().entrySet()) {
        write(
            repository,
            Path.of(arguments[1]).resolve(instrument.name() + "-" + topic.getKey()),
            edition,
            topic,
            cases.cases(edition, topic.getKey()));
      }
    }
  }

  private static void write(
      Path repository,
      Path directory,
      Edition edition,
      Map.Entry<String, Act.Topic> topic,
      List<Case> cases)
      throws IOException {
    Files.createDirectories(directory);
    ObjectNode head = Json.MAPPER.createObjectNode();
    head.put("rules", repository.toString());
    head.put("instrument", edition.instrument());
    head.put("edition", edition.name());
    head.put("topic", topic.getKey());
    topic.getValue().outcomes().forEach(head.putArray("outcomes")::add);
    Files.writeString(directory.resolve("workload.json"), head.toString());
    StringBuilder lines = new StringBuilder();
    for (Case one : cases) {
      if (one.expected() instanceof Expectation.Answer) {
        ObjectNode line = Json.MAPPER.createObjectNode();
        line.put("on", one.on().toString());
        line.set("input", one.given());
        lines.append(Json.MAPPER.writeValueAsString(line)).append('\n');
      }
    }
    Files.writeString(directory.resolve("inputs.ndjson"), lines);
  }
}
