package ee.kaskkiri.decision;

import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.rules.Finding;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Does not let the service start with limits that nobody can keep to. */
@Singleton
public class SensibleLimits {
  private static final int BEFORE_THE_REST = 100;

  private final Settings settings;

  SensibleLimits(Settings settings) {
    this.settings = settings;
  }

  void check(@Observes @Priority(BEFORE_THE_REST) StartupEvent event) {
    List<Finding> wrong = new ArrayList<>();
    Settings.Limits limits = settings.limits();
    if (limits.evaluationLimit().toMillis() < 1) {
      wrong.add(
          Finding.error(
              "KASKKIRI_EVALUATION_LIMIT",
              null,
              "is " + limits.evaluationLimit() + ".",
              "Set it to a time such as PT5S."));
    }
    least(wrong, "KASKKIRI_RATE", limits.rate(), 0);
    least(wrong, "KASKKIRI_BURST", limits.burst(), 1);
    least(wrong, "KASKKIRI_MAX_WAITING_PER_CALLER", limits.maxWaitingPerCaller(), 1);
    least(wrong, "KASKKIRI_FAILED_SIGN_INS", OptionalInt.of(limits.failedSignIns()), 0);
    least(wrong, "KASKKIRI_MAX_WAITING", OptionalInt.of(settings.maxWaiting()), 1);
    least(wrong, "KASKKIRI_BATCH_MOST", OptionalInt.of(settings.batch().most()), 1);
    if (settings.batch().patience().toMillis() < 1) {
      wrong.add(
          Finding.error(
              "KASKKIRI_BATCH_PATIENCE",
              null,
              "is " + settings.batch().patience() + ".",
              "Set it to a time such as PT60S."));
    }
    if (!wrong.isEmpty()) {
      throw new RefusedException(wrong);
    }
  }

  private static void least(List<Finding> wrong, String name, OptionalInt value, int least) {
    if (value.isPresent() && value.getAsInt() < least) {
      wrong.add(
          Finding.error(
              name,
              null,
              "is " + value.getAsInt() + ".",
              "Set it to " + least + " or more, or leave it out."));
    }
  }
}
