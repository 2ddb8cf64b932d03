package ee.kaskkiri.regression;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a case comes from, and so what it proves. */
public enum CaseKind {
  /** Inputs and result are both public. */
  @JsonProperty("published")
  PUBLISHED,
  /** Worked out by hand from the words of the law. */
  @JsonProperty("worked-example")
  WORKED_EXAMPLE,
  /** Below, at or above a threshold; before, in or after a period. */
  @JsonProperty("boundary")
  BOUNDARY,
  /** Something that was once answered wrongly. */
  @JsonProperty("bug")
  BUG,
  /** An input computed back from the result: shows consistency, and is no evidence. */
  @JsonProperty("derived")
  DERIVED;

  /** As case files write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
