package ee.kaskkiri.engine.dmn.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IterationTest {

  @Test
  void a_loop_over_nothing_keeps_the_outer_names() {
    assertThat(value("{outer: 1, none: for x in [] return x, after: outer + 1}.after"))
        .isEqualTo(new BigDecimal(2));
    assertThat(value("{outer: 1, none: for x in [], y in [1] return x, after: outer + 1}.after"))
        .isEqualTo(new BigDecimal(2));
  }

  @Test
  void a_loop_leaves_no_name_behind() {
    assertThat(Feel.replaced("{none: for x in [1, 2] return x, after: x}", Map.of()).messages())
        .anyMatch(message -> message.contains("x"));
  }

  @Test
  void ten_thousand_elements_see_the_outer_names() {
    List<BigDecimal> many = Collections.nCopies(10_000, BigDecimal.TEN);
    String expression =
        "{rate: 3, rows: for x in many return {sum: x * rate + added}, all: sum(rows.sum)}.all";
    assertThat(Feel.replaced(expression, Map.of("many", many, "added", BigDecimal.ONE)).value())
        .isEqualTo(new BigDecimal(310_000));
  }

  @Test
  void loops_nest_and_ranges_run_down() {
    assertThat(value("for x in 3..1, y in x..1 return 10 * x + y"))
        .isEqualTo(numbers(33, 32, 31, 22, 21, 11));
    assertThat(value("for x in [1, 2] return for y in [x, 5] return x * y"))
        .isEqualTo(List.of(numbers(1, 5), numbers(4, 10)));
  }

  @Test
  void a_loop_sees_its_results_so_far() {
    assertThat(value("for i in 0..5 return if i = 0 then 1 else i * partial[-1]"))
        .isEqualTo(numbers(1, 1, 2, 6, 24, 120));
  }

  @Test
  void functions_made_in_a_loop_keep_their_own_element() {
    assertThat(value("for f in (for i in 1..3 return function() i) return f()"))
        .isEqualTo(
            Feel.plain("for f in (for i in 1..3 return function() i) return f()", Map.of())
                .value());
  }

  @Test
  void a_loop_over_null_is_null_and_keeps_the_outer_names() {
    assertThat(value("{outer: 1, none: for x in [1], y in null return x, after: outer + 1}.after"))
        .isEqualTo(new BigDecimal(2));
  }

  private static @Nullable Object value(String expression) {
    return Feel.replaced(expression, Map.of()).value();
  }

  private static List<BigDecimal> numbers(int... values) {
    return Arrays.stream(values).mapToObj(BigDecimal::new).toList();
  }
}
