package ee.kaskkiri.decision.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.workbench.DraftRefusedException;
import ee.kaskkiri.workbench.DraftRefusedException.Why;
import ee.kaskkiri.workbench.DraftsUnavailableException;
import java.util.logging.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LongWorkTest {
  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.OFF);
  }

  private static String type(Throwable cause) {
    return LongWork.failed(cause).problem().type();
  }

  @Test
  void workFailsWithTheProblemThatTheSameFailureIsElsewhere() {
    assertThat(type(new DraftsUnavailableException(new java.sql.SQLException("away"))))
        .isEqualTo(ProblemType.STORAGE_FAILED.uri());
    assertThat(type(new DraftRefusedException(Why.UNKNOWN_DRAFT, "none")))
        .isEqualTo(ProblemType.UNKNOWN_DRAFT.uri());
    assertThat(type(new IllegalStateException("ours"))).isEqualTo(ProblemType.UNEXPECTED.uri());
  }
}
