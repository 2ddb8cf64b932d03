package ee.kaskkiri.regression.report;

import ee.kaskkiri.regression.CaseResult;
import ee.kaskkiri.regression.Difference;
import ee.kaskkiri.regression.RegressionReport;
import ee.kaskkiri.regression.TopicReport;
import ee.kaskkiri.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report for a terminal: counts by topic, every failure with its difference, coverage. */
public final class TerminalReport {
  /** One wrong number often makes many that are derived from it. */
  private static final int MOST = 8;

  private final List<String> lines = new ArrayList<>();

  private TerminalReport() {}

  /** The report as lines of text. */
  public static List<String> lines(RegressionReport report) {
    TerminalReport text = new TerminalReport();
    report.topics().forEach(text::counts);
    report.topics().forEach(topic -> topic.failures().forEach(one -> text.failure(topic, one)));
    if (!report.findings().isEmpty()) {
      text.lines.add("");
      report.findings().stream().map(Finding::line).forEach(text.lines::add);
    }
    text.total(report);
    return text.lines;
  }

  private void counts(TopicReport topic) {
    lines.add(
        String.format(
            "%-40s %4d cases, %d failed; %d of %d rules fired, %d reason codes",
            topic.path(),
            topic.results().size(),
            topic.failed(),
            topic.covered(),
            topic.rows().size(),
            topic.codes().size()));
  }

  private void failure(TopicReport topic, CaseResult result) {
    lines.add("");
    lines.add("FAILED " + topic.path() + ", " + result.tested().id());
    lines.add("  " + result.tested().name());
    List<Difference> differences = result.differences();
    for (Difference difference : differences.subList(0, Math.min(MOST, differences.size()))) {
      lines.add("  " + difference.path());
      lines.add("    expected  " + orNothing(difference.expected()));
      lines.add("    got       " + orNothing(difference.got()));
    }
    if (differences.size() > MOST) {
      lines.add("  and " + counted(differences.size() - MOST, "more difference"));
    }
    lines.add(
        "  fired       "
            + result.fired().stream()
                .map(rule -> rule.table() + "/" + rule.rule())
                .collect(Collectors.joining(", ")));
  }

  private static String orNothing(@Nullable String text) {
    return text == null ? "nothing" : text;
  }

  private void total(RegressionReport report) {
    int rows = report.topics().stream().mapToInt(topic -> topic.rows().size()).sum();
    int covered = report.topics().stream().mapToInt(TopicReport::covered).sum();
    lines.add("");
    lines.add(
        verdict(report)
            + counted(report.cases(), "case")
            + ", "
            + report.failed()
            + " failed; "
            + covered
            + " of "
            + counted(rows, "rule")
            + " fired; "
            + counted(report.findings().size(), "finding"));
  }

  private static String verdict(RegressionReport report) {
    if (report.passed()) {
      return "PASSED: ";
    }
    return report.failed() > 0 ? "FAILED: " : "REFUSED: ";
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
