package ee.kaskkiri.decision;

import ee.kaskkiri.regression.CaseBook;

/** The cases that belong to the release that decides now. */
@FunctionalInterface
public interface ActiveCases {
  /** The cases. */
  CaseBook current();
}
