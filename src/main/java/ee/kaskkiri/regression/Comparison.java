package ee.kaskkiri.regression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Compares an outcome with the expected one: numbers exactly; no tolerance. */
public final class Comparison {
  private final BiPredicate<JsonNode, JsonNode> equal;
  private final List<Difference> differences = new ArrayList<>();

  private Comparison(BiPredicate<JsonNode, JsonNode> equal) {
    this.equal = equal;
  }

  /** Where the outcome is not as expected, of what the expectation names; numbers by value. */
  static List<Difference> of(JsonNode expected, JsonNode got) {
    Comparison comparison = new Comparison(Comparison::sameValue);
    comparison.named("", expected, got);
    return comparison.differences;
  }

  /** Every place where two documents are not written alike; {@code 1.0} is not {@code 1.00}. */
  public static List<Difference> between(JsonNode before, JsonNode after) {
    Comparison comparison = new Comparison((one, other) -> one.toString().equals(other.toString()));
    comparison.whole("", before, after);
    return comparison.differences;
  }

  /** Objects field by field, and only the fields that are named. */
  private void named(String path, JsonNode expected, @Nullable JsonNode got) {
    if (expected.isObject() && got != null && got.isObject()) {
      expected
          .properties()
          .forEach(
              field ->
                  named(path + "/" + field.getKey(), field.getValue(), got.get(field.getKey())));
    } else {
      whole(path, expected, got);
    }
  }

  /** Everything, named or not. */
  private void whole(String path, @Nullable JsonNode expected, @Nullable JsonNode got) {
    if (expected == null || got == null) {
      differences.add(new Difference(path, written(expected), written(got)));
    } else if (expected.isArray() && got.isArray()) {
      for (int i = 0; i < Math.max(expected.size(), got.size()); i++) {
        whole(path + "/" + i, expected.get(i), got.get(i));
      }
    } else if (expected.isObject() && got.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      got.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> whole(path + "/" + name, expected.get(name), got.get(name)));
    } else if (!equal.test(expected, got)) {
      differences.add(new Difference(path, written(expected), written(got)));
    }
  }

  private static boolean sameValue(JsonNode expected, JsonNode got) {
    if (expected.isNumber() && got.isNumber()) {
      return expected.decimalValue().compareTo(got.decimalValue()) == 0;
    }
    return expected.equals(got);
  }

  private static @Nullable String written(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    return node.isNumber() ? node.decimalValue().toPlainString() : node.toString();
  }
}
