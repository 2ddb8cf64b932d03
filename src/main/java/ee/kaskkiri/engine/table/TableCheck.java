package ee.kaskkiri.engine.table;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.Finding.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What shows of a decision table without a case.
 *
 * @param file path of the model inside the rule repository
 * @param topic the topic that the file answers
 * @param table name of the table, as in the rows that fired
 * @param place where it stands in the file; null if that is not known
 * @param hitPolicy how its rows are chosen, such as {@code UNIQUE}
 * @param rows how many rows it has
 * @param gaps inputs for which no row holds
 * @param overlaps rows that hold together though they may not
 * @param idle rows that never fire
 * @param limits what could not be found out, each in a sentence; empty if everything could
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TableCheck(
    String file,
    String topic,
    String table,
    @Nullable String place,
    String hitPolicy,
    int rows,
    List<Gap> gaps,
    List<Overlap> overlaps,
    List<IdleRow> idle,
    List<String> limits) {
  public TableCheck {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(hitPolicy, "hitPolicy");
    gaps = List.copyOf(gaps);
    overlaps = List.copyOf(overlaps);
    idle = List.copyOf(idle);
    limits = List.copyOf(limits);
  }

  /** Whether nothing is wrong with the table as far as could be found out. */
  @JsonIgnore
  public boolean sound() {
    return gaps.isEmpty() && overlaps.isEmpty() && idle.isEmpty();
  }

  /**
   * What is wrong, as findings: overlaps are errors if their values can occur together, gaps and
   * idle rows are warnings.
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    overlaps.forEach(overlap -> findings.add(finding(overlap)));
    gaps.forEach(gap -> findings.add(finding(gap)));
    idle.forEach(
        row ->
            findings.add(
                Finding.warning(
                    file,
                    place(row.row()),
                    "the row never fires: " + row.why(),
                    "Change its conditions, or take it away.")));
    return findings;
  }

  private Finding finding(Overlap overlap) {
    String rows = place(String.join(" and ", overlap.rows()));
    String example = ColumnValue.line(overlap.example());
    if (!overlap.certain()) {
      return new Finding(
          Level.INFO,
          file,
          rows,
          "Overlap: both rows hold at " + example + ", if these values can occur together.",
          "If they can, change the conditions so that only one row holds.");
    }
    return Finding.error(
        file,
        rows,
        "Overlap: both rows hold, for example at " + example + ".",
        "Change their conditions so that only one of them holds.");
  }

  private Finding finding(Gap gap) {
    String example = gap.example().isEmpty() ? "" : ", for example " + words(gap);
    String message = "Gap: no row holds for " + gap.where() + example + ".";
    return gap.onlyNull()
        ? new Finding(
            Level.INFO,
            file,
            place(null),
            message,
            "Add a row for null, or let the type exclude it.")
        : Finding.warning(
            file, place(null), message, "Add a row for it, or let the types exclude it.");
  }

  private static String words(Gap gap) {
    return ColumnValue.line(gap.example());
  }

  private @Nullable String place(@Nullable String rows) {
    if (rows == null) {
      return place;
    }
    return place == null ? rows : place + ", " + rows;
  }
}
