package ee.kaskkiri.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final List<String> taken = new ArrayList<>();
  private final Turns<String> turns = new Turns<>();

  private Supplier<String> add(String name) {
    return turns.add(
        () -> {
          taken.add(name);
          return name;
        });
  }

  @Test
  void work_is_done_in_its_order_and_once() {
    Supplier<String> first = add("first");
    add("second");
    turns.takeAll();
    turns.takeAll();
    assertThat(taken).containsExactly("first", "second");
    assertThat(first.get()).isEqualTo("first");
  }

  @Test
  void what_somebody_waits_for_comes_next() throws InterruptedException {
    add("first");
    add("second");
    Supplier<String> last = add("last");
    CompletableFuture<String> got = new CompletableFuture<>();
    Thread asking = new Thread(() -> got.complete(last.get()));
    asking.start();
    while (asking.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    turns.takeAll();
    assertThat(got.join()).isEqualTo("last");
    assertThat(taken).containsExactly("last", "first", "second");
  }

  @Test
  void work_that_fails_tells_whoever_asks_for_it_and_the_rest_goes_on() {
    Supplier<String> failing =
        turns.add(
            () -> {
              throw new IllegalStateException("broken");
            });
    Supplier<String> other = add("other");
    turns.takeAll();
    assertThatThrownBy(failing::get)
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("broken");
    assertThat(other.get()).isEqualTo("other");
  }
}
