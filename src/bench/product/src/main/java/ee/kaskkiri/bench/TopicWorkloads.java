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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Writes a workload for every topic of the latest edition of every instrument, which are its
 * packaged cases that are answered; and for {@code funding} others with groups of a given size.
 */
public final class TopicWorkloads {
  private static final int GROUPS = 20;

  private TopicWorkloads() {}

  /**
   * Writes them.
   *
   * @param arguments the rule repository, the directory in which the workloads come to stand, and
   *     the sizes of groups
   */
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
        if (topic.getKey().equals(PlainRules.FUNDING.topic())) {
          for (String size : List.of(arguments).subList(2, arguments.length)) {
            groups(
                repository,
                Path.of(arguments[1]).resolve("funding-" + size),
                edition,
                topic,
                Integer.parseInt(size));
          }
        }
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
    StringBuilder lines = new StringBuilder();
    for (Case one : cases) {
      if (one.expected() instanceof Expectation.Answer) {
        lines.append(line(one.on(), one.given()));
      }
    }
    write(repository, directory, edition, topic, lines);
  }

  private static void groups(
      Path repository,
      Path directory,
      Edition edition,
      Map.Entry<String, Act.Topic> topic,
      int size)
      throws IOException {
    FundingCases groups = new FundingCases(size, size, size);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      lines.append(line(edition.act().validFrom(), FundingCases.document(groups.next())));
    }
    write(repository, directory, edition, topic, lines);
  }

  private static String line(LocalDate on, ObjectNode input) throws IOException {
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("on", on.toString());
    line.set("input", input);
    return Json.MAPPER.writeValueAsString(line) + "\n";
  }

  private static void write(
      Path repository,
      Path directory,
      Edition edition,
      Map.Entry<String, Act.Topic> topic,
      StringBuilder lines)
      throws IOException {
    Files.createDirectories(directory);
    ObjectNode head = Json.MAPPER.createObjectNode();
    head.put("rules", repository.toString());
    head.put("instrument", edition.instrument());
    head.put("edition", edition.name());
    head.put("topic", topic.getKey());
    topic.getValue().outcomes().forEach(head.putArray("outcomes")::add);
    Files.writeString(directory.resolve("workload.json"), head.toString());
    Files.writeString(directory.resolve("inputs.ndjson"), lines);
  }
}
