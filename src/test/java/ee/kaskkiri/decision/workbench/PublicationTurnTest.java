package ee.kaskkiri.decision.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PublicationTurnTest {
  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.OFF);
  }

  @Test
  void whateverBreaksInOneTurnThereIsANext() {
    AtomicInteger asked = new AtomicInteger();
    PublicationTurn turn =
        new PublicationTurn(
            () -> {
              asked.incrementAndGet();
              throw new StackOverflowError("invented");
            });

    assertThatCode(turn::turn).doesNotThrowAnyException();
    assertThat(asked).hasValue(1);
  }
}
