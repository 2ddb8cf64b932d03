package ee.kaskkiri.cli;

import ee.kaskkiri.decision.AskedTopic;
import ee.kaskkiri.decision.batch.file.Summary;
import ee.kaskkiri.rules.Act;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of a batch, for a terminal. */
final class BatchText {
  private static final String FORM = "  %-32s %14s";
  private static final String EUROS = "    %-30s %14s €";

  private BatchText() {}

  static List<String> lines(Summary summary, AskedTopic asked) {
    List<String> lines = new ArrayList<>();
    lines.add(
        summary.lines()
            + (summary.lines() == 1 ? " line, " : " lines, ")
            + summary.decided()
            + " decided.");
    Optional<Act.Verdict> act =
        asked.edition().edition().act().topic(asked.topic().name()).map(Act.Topic::verdict);
    summary
        .verdicts()
        .forEach(
            (name, verdict) -> {
              lines.add(FORM.formatted(name(name, act), verdict.count()));
              verdict.money().forEach((path, sum) -> lines.add(euros(path, sum)));
            });
    if (summary.verdicts().size() > 1) {
      total(summary, lines);
    }
    if (!summary.problems().isEmpty()) {
      lines.add("Not decided:");
      summary.problems().forEach((type, count) -> lines.add(FORM.formatted(type, count)));
    }
    return lines;
  }

  private static void total(Summary summary, List<String> lines) {
    Summary.Verdict all =
        summary.verdicts().values().stream().reduce(Summary.Verdict::plus).orElseThrow();
    if (!all.money().isEmpty()) {
      lines.add("  all");
      all.money().forEach((path, sum) -> lines.add(euros(path, sum)));
    }
  }

  private static String name(String verdict, Optional<Act.Verdict> act) {
    if (verdict.isEmpty()) {
      return "without a verdict";
    }
    return act.map(known -> known.values().get(verdict))
        .map(meaning -> verdict + " (" + meaning + ")")
        .orElse(verdict);
  }

  private static String euros(String path, BigDecimal sum) {
    return EUROS.formatted(path, sum.toPlainString());
  }
}
