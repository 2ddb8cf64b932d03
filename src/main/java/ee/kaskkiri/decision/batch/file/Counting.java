package ee.kaskkiri.decision.batch.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.decision.AskedTopic;
import ee.kaskkiri.decision.batch.LineAnswer;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.regression.impact.OutcomePath;
import ee.kaskkiri.rules.Act;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts answers and adds up their euros, as the act names verdict and money. For many threads. */
final class Counting {
  private final Optional<String> verdict;
  private final Map<String, OutcomePath> money = new LinkedHashMap<>();

  Counting(AskedTopic asked) {
    Optional<Act.Topic> act = asked.edition().edition().act().topic(asked.topic().name());
    this.verdict = act.map(Act.Topic::verdict).map(Act.Verdict::outcome);
    act.stream()
        .flatMap(topic -> topic.money().stream())
        .forEach(one -> money.put(one.value(), new OutcomePath(one.value())));
  }

  Summary of(List<LineAnswer> answers) {
    SortedMap<String, Summary.Verdict> verdicts = new TreeMap<>();
    SortedMap<String, Long> problems = new TreeMap<>();
    for (LineAnswer answer : answers) {
      if (answer instanceof LineAnswer.Decided decided) {
        ObjectNode outcome = decided.answer().outcome();
        verdicts.merge(verdict(outcome), counted(outcome), Summary.Verdict::plus);
      } else if (answer instanceof LineAnswer.Declined declined) {
        problems.merge(name(declined.problem().type()), 1L, Long::sum);
      }
    }
    return new Summary(answers.size(), verdicts, problems);
  }

  private String verdict(ObjectNode outcome) {
    return verdict.map(outcome::path).map(JsonNode::asText).orElse("");
  }

  private Summary.Verdict counted(ObjectNode outcome) {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    money.forEach(
        (name, path) -> {
          sums.put(name, BigDecimal.ZERO);
          path.each(
              outcome,
              (found, beside) -> {
                if (found.isNumber()) {
                  sums.merge(name, found.decimalValue(), BigDecimal::add);
                }
              });
        });
    return new Summary.Verdict(1, sums);
  }

  private static String name(String type) {
    return type.substring(ProblemType.FOLDER.length());
  }
}
