package ee.kaskkiri.regression.impact;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a release answers a question. */
public enum Status {
  /** With an outcome. */
  @JsonProperty("decided")
  DECIDED,
  /** The rules give no answer. */
  @JsonProperty("undecided")
  UNDECIDED,
  /** The input is not what the rules take. */
  @JsonProperty("invalid-input")
  INVALID_INPUT,
  /** No edition is in force on the day that counts. */
  @JsonProperty("no-edition-in-force")
  NO_EDITION_IN_FORCE,
  /** There is no such instrument, or the edition in force has no such topic. */
  @JsonProperty("unknown-topic")
  UNKNOWN_TOPIC;

  /** As problems and case files write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
