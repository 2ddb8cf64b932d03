package ee.kaskkiri.regression.impact;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;

/**
 * What becomes of one value that {@code act.yaml} calls money.
 *
 * @param value its path in the outcome
 * @param named which release calls it money
 * @param sums the euros of all questions
 * @param nullsBefore how many values the first release leaves null; they count as nothing
 * @param nullsAfter how many the second leaves null
 * @param groups the same euros by the values of each field that the act groups by
 */
public record MoneyImpact(
    String value,
    Named named,
    Sums sums,
    long nullsBefore,
    long nullsAfter,
    List<Grouping> groups) {
  public MoneyImpact {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(named, "named");
    Objects.requireNonNull(sums, "sums");
    groups = List.copyOf(groups);
  }

  /** Which release calls a value money. */
  public enum Named {
    @JsonProperty("both")
    BOTH,
    @JsonProperty("from")
    FROM,
    @JsonProperty("to")
    TO
  }

  /**
   * The euros by the values of one field.
   *
   * @param field name of the field beside the amount
   * @param tooMany whether the field has too many values to tell them apart
   * @param values the sums, in the order of the values; empty if there are too many
   */
  public record Grouping(String field, boolean tooMany, List<Group> values) {
    public Grouping {
      Objects.requireNonNull(field, "field");
      values = List.copyOf(values);
    }
  }

  /**
   * The euros of one value of a field.
   *
   * @param value the value; empty if there is none
   * @param sums its euros
   */
  public record Group(String value, Sums sums) {
    public Group {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(sums, "sums");
    }
  }
}
