package ee.kaskkiri.regression.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The euros of one series in one answer; what is null counts as nothing. */
final class Amount {
  private final List<Map<String, BigDecimal>> groups = new ArrayList<>();
  private BigDecimal sum = BigDecimal.ZERO;
  private int values;
  private int nulls;

  Amount(int fields) {
    for (int i = 0; i < fields; i++) {
      groups.add(new LinkedHashMap<>());
    }
  }

  void add(@Nullable BigDecimal euros) {
    if (euros == null) {
      nulls++;
      return;
    }
    values++;
    sum = sum.add(euros);
  }

  void add(int field, String group, @Nullable BigDecimal euros) {
    groups.get(field).merge(group, euros == null ? BigDecimal.ZERO : euros, BigDecimal::add);
  }

  BigDecimal sum() {
    return sum;
  }

  /** The sum; null if every value was null. */
  @Nullable BigDecimal sumOrNull() {
    return values == 0 && nulls > 0 ? null : sum;
  }

  int nulls() {
    return nulls;
  }

  /** Sums by the values of a field, in the order in which they came. */
  Map<String, BigDecimal> groups(int field) {
    return groups.get(field);
  }
}
