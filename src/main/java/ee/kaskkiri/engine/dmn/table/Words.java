package ee.kaskkiri.engine.dmn.table;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.engine.JsonValues;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says where segments of an axis are.
 *
 * @param literals the literals that cut it
 * @param samples a sample for each segment
 */
record Words(List<Object> literals, List<@Nullable Sample> samples) {

  /**
   * In words.
   *
   * @param exactly whether a sample stands for itself only
   * @param ordered whether the values have an order
   */
  String of(BitSet segments, boolean exactly, boolean ordered) {
    boolean withNull = segments.get(samples.size() - 1);
    BitSet values = (BitSet) segments.clone();
    values.clear(samples.size() - 1);
    List<String> parts = new ArrayList<>();
    if (!values.isEmpty()) {
      parts.add(ordered && !exactly ? runs(values) : listed(values, exactly));
    }
    if (withNull) {
      parts.add("= null");
    }
    return String.join(" or ", parts);
  }

  private String listed(BitSet values, boolean exactly) {
    List<String> texts = new ArrayList<>();
    for (int segment = values.nextSetBit(0);
        segment >= 0;
        segment = values.nextSetBit(segment + 1)) {
      boolean other = segment % 2 == 0 && !exactly;
      Sample sample = samples.get(segment);
      texts.add(other || sample == null ? "any other text" : text(sample.value()));
    }
    return "= " + String.join(" or ", texts);
  }

  private String runs(BitSet values) {
    List<String> runs = new ArrayList<>();
    int last = samples.size() - 2;
    for (int from = values.nextSetBit(0); from >= 0; ) {
      int to = from;
      for (int next = from + 1; next <= last; next++) {
        if (values.get(next)) {
          to = next;
        } else if (samples.get(next) != null) {
          break;
        }
      }
      runs.add(run(from, to, last));
      from = values.nextSetBit(to + 1);
    }
    return runs.stream().collect(Collectors.joining(" or "));
  }

  private String run(int from, int to, int last) {
    String low = from == 0 ? null : text(literals.get((from - 1) / 2));
    String high = to == last ? null : text(literals.get(to / 2));
    boolean lowIn = from % 2 == 1;
    boolean highIn = to % 2 == 1;
    if (from == to && lowIn) {
      return "= " + low;
    }
    if (low != null && high != null) {
      return "in " + (lowIn ? "[" : "(") + low + ".." + high + (highIn ? "]" : ")");
    }
    if (low != null) {
      return (lowIn ? ">= " : "> ") + low;
    }
    return high == null ? "of any value" : (highIn ? "<= " : "< ") + high;
  }

  private static String text(@Nullable Object value) {
    JsonNode json = JsonValues.of(value);
    if (value instanceof String || !json.isTextual()) {
      return json.isNumber() ? json.decimalValue().toPlainString() : json.toString();
    }
    return json.textValue();
  }
}
