package ee.kaskkiri.difference;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a difference may reach, from the least to the most. */
public enum Effect {
  /** No answer changes. */
  NONE,
  /** Words of an answer may change, or which rows are named in it; no verdict and no amount. */
  WORDING,
  /** Verdicts and amounts may change. */
  VERDICT;

  /** As JSON writes it. */
  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
