package ee.kaskkiri.engine.dmn.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeanContextTest {
  private static final LeanContext.Names NAMES =
      new LeanContext.Names(List.of("second", "first", "nothing"));

  private static LeanContext context() {
    return new LeanContext(NAMES, new @Nullable Object[] {BigDecimal.ONE, "one", null});
  }

  private static Map<String, @Nullable Object> map() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("second", BigDecimal.ONE);
    map.put("first", "one");
    map.put("nothing", null);
    return map;
  }

  /** An equal text that is another object. */
  private static String other(String text) {
    return String.valueOf(text.toCharArray());
  }

  @Test
  void it_is_equal_to_a_map_with_the_same_entries_and_to_no_other() {
    assertThat(context()).isEqualTo(map()).hasSameHashCodeAs(map()).hasToString(map().toString());
    assertThat(map()).isEqualTo(context());
    Map<String, @Nullable Object> other = map();
    other.remove("nothing");
    assertThat(context()).isNotEqualTo(other);
    other.put("other", null);
    assertThat(context()).isNotEqualTo(other);
  }

  @Test
  void entries_keep_the_order_of_the_names() {
    List<String> seen = new ArrayList<>();
    context().forEach((name, value) -> seen.add(name + "=" + value));
    assertThat(seen).containsExactly("second=1", "first=one", "nothing=null");
    assertThat(context().keySet()).containsExactly("second", "first", "nothing");
    assertThat(context().values()).containsExactly(BigDecimal.ONE, "one", null);
    assertThat(new LinkedHashMap<>(context()).toString()).isEqualTo(map().toString());
  }

  @Test
  void a_name_is_found_whichever_object_it_is() {
    assertThat(context().get(other("first"))).isEqualTo("one");
    assertThat(context().get("nothing")).isNull();
    assertThat(context().containsKey(other("nothing"))).isTrue();
    assertThat(context().containsKey("third")).isFalse();
    assertThat(context().containsKey(null)).isFalse();
    Map<?, ?> any = context();
    assertThat(any.get(BigDecimal.ONE)).isNull();
  }

  @Test
  void what_does_not_fit_is_refused() {
    assertThatThrownBy(() -> new LeanContext(NAMES, new @Nullable Object[] {"one"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 values for 3 names");
    assertThatThrownBy(() -> context().put("first", "two"))
        .isInstanceOf(UnsupportedOperationException.class);
    var entries = new LeanContext(new LeanContext.Names(List.of()), new Object[0]).entrySet();
    assertThatThrownBy(() -> entries.iterator().next()).isInstanceOf(NoSuchElementException.class);
  }
}
