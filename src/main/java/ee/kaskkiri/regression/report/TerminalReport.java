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
    for (Difference difference : result.differences()) {
      lines.add("  " + difference.path());
      lines.add("    expected  " + orNothing(difference.expected()));
      lines.add("    got       " + orNothing(difference.got()));
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
        (report.passed() ? "PASSED: " : "FAILED: ")
            + report.cases()
            + " cases, "
            + report.failed()
            + " failed; "
            + covered
            + " of "
            + rows
            + " rules fired; "
            + report.findings().size()
            + " findings");
  }
}
