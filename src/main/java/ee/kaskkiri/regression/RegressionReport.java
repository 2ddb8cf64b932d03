package ee.kaskkiri.regression;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import ee.kaskkiri.rules.Finding;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a run of cases.
 *
 * @param release hash of the rule repository that was run
 * @param topics each topic that was run, by path
 * @param findings what is wrong with the cases themselves, and rules that no case fires
 */
@JsonPropertyOrder({"release", "topics", "findings", "passed", "cases", "failed"})
public record RegressionReport(String release, List<TopicReport> topics, List<Finding> findings) {
  public RegressionReport {
    Objects.requireNonNull(release, "release");
    topics = List.copyOf(topics);
    findings = List.copyOf(findings);
  }

  /** Whether every case passed and nothing is missing. */
  @JsonProperty
  public boolean passed() {
    return failed() == 0
        && findings.stream().allMatch(finding -> finding.level() == Finding.Level.INFO);
  }

  /** How many cases were run. */
  @JsonProperty
  public int cases() {
    return topics.stream().mapToInt(topic -> topic.results().size()).sum();
  }

  /** How many cases failed. */
  @JsonProperty
  public int failed() {
    return topics.stream().mapToInt(TopicReport::failed).sum();
  }

  /** The cases that failed, each as an error at its place. */
  public Stream<Finding> failures() {
    return topics.stream().flatMap(topic -> topic.failures().stream()).map(RegressionReport::error);
  }

  private static Finding error(CaseResult result) {
    String differences =
        result.differences().stream().map(Difference::line).collect(Collectors.joining("; "));
    return Finding.error(result.tested().file(), result.tested().id(), "fails: " + differences);
  }
}
