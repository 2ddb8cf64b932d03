package ee.kaskkiri.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EffortTest {
  @Test
  void the_last_step_that_is_allowed_is_taken() {
    assertThat(Effort.of(() -> spent(Effort.MOST_STEPS))).isEqualTo("done");
    assertThatThrownBy(() -> Effort.of(() -> spent(Effort.MOST_STEPS + 1)))
        .isInstanceOf(StoppedError.class)
        .hasMessage("stopped after 10000000 steps, the most that one evaluation may take");
  }

  @Test
  void work_inside_of_work_counts_as_part_of_it() {
    assertThatThrownBy(
            () ->
                Effort.of(
                    () -> spent(Effort.MOST_STEPS) + Effort.of(() -> spent(Effort.MOST_STEPS))))
        .isInstanceOf(StoppedError.class);
  }

  @Test
  void each_work_begins_anew() {
    Effort.of(() -> spent(Effort.MOST_STEPS));
    assertThat(Effort.of(() -> spent(Effort.MOST_STEPS))).isEqualTo("done");
  }

  @Test
  void counts_beyond_a_long_are_too_many() {
    assertThatThrownBy(() -> Effort.of(() -> spent(Long.MAX_VALUE) + spent(Long.MAX_VALUE)))
        .isInstanceOf(StoppedError.class);
  }

  @Test
  void room_is_asked_for_without_being_taken() {
    Effort.of(
        () -> {
          Effort.current().roomFor(Effort.MOST_BYTES);
          Effort.current().make(Effort.MOST_BYTES);
          assertThatThrownBy(() -> Effort.current().roomFor(1)).isInstanceOf(StoppedError.class);
          return "";
        });
  }

  @Test
  void functions_that_were_left_can_be_called_again() {
    Effort.of(
        () -> {
          Effort effort = Effort.current();
          for (int i = 0; i < 2 * Effort.MOST_DEPTH; i++) {
            effort.enter();
            effort.leave();
          }
          return "";
        });
  }

  @Test
  void an_interrupted_thread_does_no_work_and_stays_interrupted() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> Effort.of(() -> "done"))
          .isInstanceOf(StoppedError.class)
          .hasMessage("stopped from outside");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static String spent(long steps) {
    Effort.current().step(steps);
    return "done";
  }
}
