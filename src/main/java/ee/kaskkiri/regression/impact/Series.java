package ee.kaskkiri.regression.impact;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.rules.Act;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One value that {@code act.yaml} calls money: what different values name is never added up. */
final class Series {
  private final String value;
  private final List<String> groupBy;
  private final boolean before;
  private final boolean after;
  private final OutcomePath path;

  private Series(String value, List<String> groupBy, boolean before, boolean after) {
    this.value = value;
    this.groupBy = List.copyOf(groupBy);
    this.before = before;
    this.after = after;
    this.path = new OutcomePath(value);
  }

  /** The series that either act names, in their order; grouped by what either of them groups by. */
  static List<Series> of(Optional<Act.Topic> before, Optional<Act.Topic> after) {
    Map<String, Set<String>> fields = new LinkedHashMap<>();
    Stream.of(before, after)
        .flatMap(Optional::stream)
        .flatMap(act -> act.money().stream())
        .forEach(
            money ->
                fields
                    .computeIfAbsent(money.value(), value -> new LinkedHashSet<>())
                    .addAll(money.groupBy()));
    List<Series> series = new ArrayList<>();
    fields.forEach(
        (value, groupBy) ->
            series.add(
                new Series(
                    value, List.copyOf(groupBy), names(before, value), names(after, value))));
    return series;
  }

  private static boolean names(Optional<Act.Topic> act, String value) {
    return act.stream()
        .flatMap(topic -> topic.money().stream())
        .anyMatch(money -> money.value().equals(value));
  }

  /** The path as the act writes it. */
  String value() {
    return value;
  }

  /** Fields beside the value by which sums are told apart. */
  List<String> groupBy() {
    return groupBy;
  }

  /** Whether both releases call it money. */
  boolean namedByBoth() {
    return before && after;
  }

  /** What the first release's answer holds; null if it does not decide or names no such money. */
  @Nullable Amount before(Answer answer) {
    return before && answer.decided() ? amount(answer) : null;
  }

  /** What the second release's answer holds; null if it does not decide or names no such money. */
  @Nullable Amount after(Answer answer) {
    return after && answer.decided() ? amount(answer) : null;
  }

  private Amount amount(Answer answer) {
    Amount amount = new Amount(groupBy.size());
    path.each(answer.outcome(), (found, beside) -> take(amount, found, beside));
    return amount;
  }

  private void take(Amount amount, JsonNode found, JsonNode beside) {
    BigDecimal euros = found.isNumber() ? found.decimalValue() : null;
    amount.add(euros);
    for (int i = 0; i < groupBy.size(); i++) {
      amount.add(i, text(beside.path(groupBy.get(i))), euros);
    }
  }

  /** The value of a field as text: 1 and 1.0 are one group; nothing is the empty text. */
  private static String text(JsonNode field) {
    if (field.isNumber()) {
      return field.decimalValue().stripTrailingZeros().toPlainString();
    }
    return field.isValueNode() && !field.isNull() ? field.asText() : "";
  }
}
