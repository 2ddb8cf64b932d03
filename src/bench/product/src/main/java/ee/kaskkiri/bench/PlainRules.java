package ee.kaskkiri.bench;

import java.util.Locale;

/** The topics that were written in plain Java too. */
public enum PlainRules {
  /** How much. */
  FUNDING,
  /** Whether at all. */
  ELIGIBILITY;

  String topic() {
    return name().toLowerCase(Locale.ROOT);
  }

  PlainAnswer decide(Group group) {
    return switch (this) {
      case FUNDING -> PlainFunding.decide(group);
      case ELIGIBILITY -> PlainEligibility.decide(group);
    };
  }
}
