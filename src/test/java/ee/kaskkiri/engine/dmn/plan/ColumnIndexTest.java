package ee.kaskkiri.engine.dmn.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.dmn.feel.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnIndexTest {
  private static final long PLENTY = 1_000_000;

  @Property(tries = 300)
  void with_plenty_of_memory_it_names_the_rows_that_hold_a_value_and_no_others(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int height) {
    Random random = new Random(seed);
    List<@Nullable List<Span>> rows = rows(random, height);
    ColumnIndex index = ColumnIndex.of(rows, PLENTY);
    if (index == null) {
      assertThat(rows).allMatch(spans -> spans == null || spans.isEmpty());
      return;
    }
    for (int half = -3; half < 45; half++) {
      BigDecimal value = new BigDecimal(half).divide(new BigDecimal(2));
      assertThat(index.rows(value)).isEqualTo(holding(rows, value));
    }
  }

  @Property(tries = 300)
  void with_little_memory_it_still_names_every_row_that_holds_a_value(
      @ForAll long seed, @ForAll @IntRange(max = 2000) int bytes) {
    Random random = new Random(seed);
    List<@Nullable List<Span>> rows = rows(random, 150);
    ColumnIndex index = Objects.requireNonNull(ColumnIndex.of(rows, bytes));
    for (int half = -3; half < 45; half++) {
      BigDecimal value = new BigDecimal(half).divide(new BigDecimal(2));
      BitSet missing = holding(rows, value);
      missing.andNot(index.rows(value));
      assertThat(missing.isEmpty()).as("%s: %s", value, missing).isTrue();
    }
  }

  @Test
  void with_little_memory_most_rows_are_still_left_out() {
    List<@Nullable List<Span>> rows = new ArrayList<>();
    for (int i = 0; i < 4096; i++) {
      rows.add(List.of(new Span(new BigDecimal(i), true, null, false)));
    }
    ColumnIndex index = Objects.requireNonNull(ColumnIndex.of(rows, 200_000));
    assertThat(index.rows(new BigDecimal(100)).cardinality()).isBetween(101, 140);
  }

  @Test
  void a_row_of_another_class_of_values_is_always_named() {
    ColumnIndex index =
        Objects.requireNonNull(
            ColumnIndex.of(
                List.of(List.of(Span.only("a")), List.of(Span.only(true)), List.of(Span.only("b"))),
                PLENTY));
    assertThat(index.knows("x")).isTrue();
    assertThat(index.knows(true)).isFalse();
    assertThat(index.unbound(1)).isTrue();
    assertThat(index.rows("b")).isEqualTo(BitSet.valueOf(new long[] {0b110}));
    assertThat(index.rows(null)).isEqualTo(BitSet.valueOf(new long[] {0b010}));
  }

  private static BitSet holding(List<@Nullable List<Span>> rows, BigDecimal value) {
    BitSet holding = new BitSet();
    for (int row = 0; row < rows.size(); row++) {
      List<Span> spans = rows.get(row);
      holding.set(row, spans == null || spans.stream().anyMatch(span -> inside(span, value)));
    }
    return holding;
  }

  private static boolean inside(Span span, BigDecimal value) {
    boolean above =
        span.low() == null
            || value.compareTo((BigDecimal) span.low()) > 0
            || (span.lowIncluded() && value.compareTo((BigDecimal) span.low()) == 0);
    boolean below =
        span.high() == null
            || value.compareTo((BigDecimal) span.high()) < 0
            || (span.highIncluded() && value.compareTo((BigDecimal) span.high()) == 0);
    return above && below;
  }

  private static List<@Nullable List<Span>> rows(Random random, int height) {
    List<@Nullable List<Span>> rows = new ArrayList<>();
    while (rows.size() < height) {
      if (random.nextInt(8) == 0) {
        rows.add(null);
        continue;
      }
      List<Span> spans = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        spans.add(span(random));
      }
      rows.add(spans);
    }
    return rows;
  }

  private static Span span(Random random) {
    BigDecimal one = new BigDecimal(random.nextInt(20)).setScale(random.nextInt(3));
    BigDecimal other = new BigDecimal(random.nextInt(20));
    return switch (random.nextInt(4)) {
      case 0 -> Span.only(one);
      case 1 -> new Span(one, random.nextBoolean(), null, false);
      case 2 -> new Span(null, false, one, random.nextBoolean());
      default -> new Span(one, random.nextBoolean(), other, random.nextBoolean());
    };
  }
}
