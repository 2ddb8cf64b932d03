package ee.kaskkiri.decision.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kaskkiri.problem.ProblemException;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {
  private final OneAtATime work = new OneAtATime("Come again.");

  @Test
  void whoeverComesMeanwhileIsAskedToComeAgain() {
    String done =
        work.run(
            () -> {
              assertThatThrownBy(() -> work.run(() -> "second"))
                  .isInstanceOf(ProblemException.class)
                  .hasMessage("Come again.");
              return "first";
            });

    assertThat(done).isEqualTo("first");
    assertThat(work.run(() -> "later")).isEqualTo("later");
  }

  @Test
  void whoeverComesAfterWorkThatBrokeIsServed() {
    assertThatThrownBy(
            () ->
                work.run(
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");

    assertThat(work.run(() -> "later")).isEqualTo("later");
  }
}
