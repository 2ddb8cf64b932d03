package ee.kaskkiri.regression.impact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import ee.kaskkiri.regression.CaseKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question and what the two releases answer differently.
 *
 * @param number its place in the portfolio, counted from 1
 * @param ref by what its sender knows it again
 * @param title what people call it; null if it has no such name
 * @param kind where a case comes from; null if it is none
 * @param instrument name of the instrument
 * @param topic name of the topic
 * @param on the day that counts
 * @param change what of the answer is another one
 * @param before the answer of the first release
 * @param after the answer of the second
 * @param money its euros, series by series
 * @param groups the values of the fields that its euros are grouped by
 * @param reasons what became of the reasons
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
    long number,
    String ref,
    @Nullable String title,
    @Nullable CaseKind kind,
    String instrument,
    String topic,
    LocalDate on,
    ChangeKind change,
    Answered before,
    Answered after,
    List<Money> money,
    List<Groups> groups,
    List<ReasonChange> reasons) {
  public Change {
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    money = List.copyOf(money);
    groups = List.copyOf(groups);
    reasons = List.copyOf(reasons);
  }

  /**
   * The answer of one release.
   *
   * @param edition first day of the edition that answers; null if none does
   * @param standing how it stands
   * @param messages why it does not decide; empty if it does
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Answered(@Nullable String edition, Standing standing, List<String> messages) {
    public Answered {
      Objects.requireNonNull(standing, "standing");
      messages = List.copyOf(messages);
    }
  }

  /**
   * The euros of one series.
   *
   * @param value path in the outcome
   * @param before by the first release; null if it gives none
   * @param after by the second; null if it gives none
   * @param difference the second less the first, where null counts as nothing
   */
  public record Money(
      String value,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal before,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal after,
      BigDecimal difference) {
    public Money {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(difference, "difference");
    }
  }

  /**
   * The values of one field that euros are grouped by.
   *
   * @param field its name
   * @param values its values in this answer, each once
   */
  public record Groups(String field, List<String> values) {
    public Groups {
      Objects.requireNonNull(field, "field");
      values = List.copyOf(values);
    }
  }

  /** The greatest difference of its money, without sign. */
  @JsonIgnore
  public BigDecimal distance() {
    return money.stream()
        .map(one -> one.difference().abs())
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }
}
