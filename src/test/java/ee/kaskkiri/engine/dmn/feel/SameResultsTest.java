package ee.kaskkiri.engine.dmn.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.impl.FEELImpl;

class SameResultsTest {
  private static final Map<String, @Nullable Object> NAMES = names();
  private static final FEELImpl BUSINESS = Feel.engine(FEELDialect.BFEEL);

  private static Map<String, @Nullable Object> names() {
    Map<String, @Nullable Object> names = new LinkedHashMap<>();
    names.put("number", new BigDecimal("12.50"));
    names.put("whole", 7);
    names.put("text", "a");
    names.put("truth", true);
    names.put("nothing", null);
    names.put("day", LocalDate.of(2020, 2, 29));
    names.put("list", Arrays.asList(BigDecimal.ONE, null, "a"));
    names.put("rows", List.of(Map.of("x", BigDecimal.TEN, "y", "a"), Map.of("x", 2)));
    names.put("person", Map.of("x", BigDecimal.ONE, "y", List.of(Map.of("x", 1))));
    names.put("spaced name", "b");
    return names;
  }

  @Provide
  Arbitrary<String> expressions() {
    List<String> names =
        List.of(
            "number",
            "whole",
            "text",
            "truth",
            "nothing",
            "day",
            "list",
            "rows",
            "person",
            "person.x",
            "person.y.x",
            "rows.x",
            "spaced name",
            "missing");
    return Arbitraries.randomValue(random -> new RandomExpression(random).next(4, names));
  }

  @Property(tries = 1000)
  void replaced_nodes_give_the_value_and_the_messages_of_the_engine(
      @ForAll("expressions") String expression) {
    assertThat(Feel.replaced(expression, NAMES))
        .as(expression)
        .isEqualTo(Feel.plain(expression, NAMES));
  }

  @Property(tries = 1000)
  void lean_frames_give_the_value_and_the_messages_of_the_engine(
      @ForAll("expressions") String expression) {
    assertThat(Feel.lean(expression, NAMES))
        .as(expression)
        .isEqualTo(Feel.plain(expression, NAMES));
  }

  @Property(tries = 200)
  void another_dialect_keeps_the_engines_results(@ForAll("expressions") String expression) {
    assertThat(Feel.replaced(BUSINESS, expression, NAMES))
        .as(expression)
        .isEqualTo(Feel.plain(BUSINESS, expression, NAMES));
  }
}
