package ee.kaskkiri.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
  private static final TimeLimit LONG = new TimeLimit(Duration.ofMinutes(5));
  private static final TimeLimit SHORT = new TimeLimit(Duration.ofMillis(20));

  @Test
  void givesTheResultOfWhatEnds() throws Exception {
    assertThat(LONG.run(() -> "done")).isEqualTo("done");
  }

  @Test
  void stopsWhatDoesNotEnd() {
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

    assertThatExceptionOfType(TimeLimit.ExceededException.class)
        .isThrownBy(() -> SHORT.run(() -> waitForEver(interrupted)))
        .withMessageContaining("took longer than");
    assertThat(interrupted.join()).isTrue();
  }

  private static String waitForEver(CompletableFuture<Boolean> interrupted) {
    try {
      new CountDownLatch(1).await();
      return "never";
    } catch (InterruptedException e) {
      interrupted.complete(true);
      Thread.currentThread().interrupt();
      return "stopped";
    }
  }

  @Test
  void doesNotWaitForWhatDoesNotHeedThatItIsStopped() {
    CountDownLatch end = new CountDownLatch(1);

    assertThatExceptionOfType(TimeLimit.ExceededException.class)
        .isThrownBy(() -> SHORT.run(() -> deaf(end)));
    end.countDown();
  }

  private static String deaf(CountDownLatch end) {
    while (true) {
      try {
        end.await();
        return "ended";
      } catch (InterruptedException e) {
        assertThat(end.getCount()).isPositive(); // goes on, as a loop in a rule would
      }
    }
  }

  @Test
  void handsOnWhatBreaks() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                LONG.run(
                    () -> {
                      throw new IllegalStateException("broken");
                    }));
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(
            () ->
                LONG.run(
                    () -> {
                      throw new StackOverflowError();
                    }))
        .withCauseInstanceOf(StackOverflowError.class);
  }
}
