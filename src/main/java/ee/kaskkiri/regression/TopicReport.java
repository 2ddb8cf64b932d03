package ee.kaskkiri.regression;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import ee.kaskkiri.rules.Bilingual;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of the cases of one topic of one edition.
 *
 * @param instrument name of the instrument
 * @param edition first day in force
 * @param topic name of the topic
 * @param title its name for people; null if the act says nothing of it
 * @param results each case, in the order of the file
 * @param rows each rule and the cases that fire it, in the order of the rule file
 * @param codes each reason code that was given and the cases it was given to, by code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "instrument",
  "edition",
  "topic",
  "title",
  "results",
  "rows",
  "codes",
  "passed",
  "failed",
  "covered"
})
public record TopicReport(
    String instrument,
    String edition,
    String topic,
    @Nullable Bilingual title,
    List<CaseResult> results,
    List<RowCoverage> rows,
    List<CodeCoverage> codes) {
  public TopicReport {
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(topic, "topic");
    results = List.copyOf(results);
    rows = List.copyOf(rows);
    codes = List.copyOf(codes);
  }

  /** Instrument, edition and topic: its place in the rule repository. */
  public String path() {
    return instrument + "/" + edition + "/" + topic;
  }

  /** How many cases passed. */
  @JsonProperty
  public int passed() {
    return results.size() - failed();
  }

  /** How many cases failed. */
  @JsonProperty
  public int failed() {
    return failures().size();
  }

  /** How many rules some case fires. */
  @JsonProperty
  public int covered() {
    return Math.toIntExact(rows.stream().filter(row -> !row.cases().isEmpty()).count());
  }

  /** The cases that failed. */
  public List<CaseResult> failures() {
    return results.stream().filter(result -> !result.passed()).toList();
  }
}
