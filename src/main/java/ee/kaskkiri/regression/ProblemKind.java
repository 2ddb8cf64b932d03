package ee.kaskkiri.regression;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** A problem that a case may expect instead of an answer. */
public enum ProblemKind {
  /** The input is not what the rules declare. */
  @JsonProperty("invalid-input")
  INVALID_INPUT,
  /** The rules give no answer. */
  @JsonProperty("undecided")
  UNDECIDED,
  /** No edition is in force on the day that counts. */
  @JsonProperty("no-edition-in-force")
  NO_EDITION_IN_FORCE;

  /** As case files and problem documents write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
