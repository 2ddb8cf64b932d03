package ee.kaskkiri.regression.impact;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What of an answer is another one; the first that fits, from the gravest. */
public enum ChangeKind {
  /** One release decides and the other does not, or they differ in why not. */
  @JsonProperty("status")
  STATUS,
  /** Both decide, with another outcome. */
  @JsonProperty("outcome")
  OUTCOME,
  /** The same outcome for other reasons: another set of codes and subjects. */
  @JsonProperty("reasons")
  REASONS,
  /** The same outcome and reasons in other words; does not count as changed. */
  @JsonProperty("texts")
  TEXTS,
  /** Nothing. */
  @JsonProperty("none")
  NONE;

  /** Whether the answer counts as changed. */
  public boolean changed() {
    return switch (this) {
      case STATUS, OUTCOME, REASONS -> true;
      case TEXTS, NONE -> false;
    };
  }

  /** Whether the outcomes are the same. */
  boolean keepsOutcome() {
    return switch (this) {
      case STATUS, OUTCOME -> false;
      case REASONS, TEXTS, NONE -> true;
    };
  }

  /** As reports write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
