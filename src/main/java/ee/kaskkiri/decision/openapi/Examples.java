package ee.kaskkiri.decision.openapi;

import ee.kaskkiri.regression.Case;
import ee.kaskkiri.regression.Expectation;
import ee.kaskkiri.release.ActiveRelease;
import ee.kaskkiri.rules.Edition;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Cases that show how a topic is asked. */
@Singleton
final class Examples {
  private static final int MOST = 3;

  private final ActiveRelease active;

  Examples(ActiveRelease active) {
    this.active = active;
  }

  /** A few cases of a topic in one edition whose input is accepted; empty if there are none. */
  List<Case> of(Edition edition, String topic) {
    return all(edition, topic).limit(MOST).toList();
  }

  /** Every case of a topic in one edition that is answered. */
  Stream<Case> all(Edition edition, String topic) {
    return active.current().cases().cases(edition, topic).stream()
        .filter(example -> example.expected() instanceof Expectation.Answer);
  }
}
