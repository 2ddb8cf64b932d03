package ee.kaskkiri.workbench;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a draft is. */
public enum DraftState {
  /** People write. */
  OPEN,
  /** It waits for another person. */
  SUBMITTED,
  /** It waits for its moment of publication. */
  APPROVED,
  /** It is a commit in the rule repository, and a release. */
  PUBLISHED,
  /** It was approved, and the gate or the repository refused it. */
  FAILED,
  /** It was given up. */
  DISCARDED;

  /** Its name in answers: {@code open}. */
  @JsonValue
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
