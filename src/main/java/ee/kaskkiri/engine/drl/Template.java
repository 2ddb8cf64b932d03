package ee.kaskkiri.engine.drl;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for values, written {@code {name}}.
 *
 * @param text the text
 */
record Template(String text) {
  private static final Pattern PLACE = Pattern.compile("\\{([\\w$]+)\\}");

  /** Names of the values that it needs. */
  Set<String> names() {
    return PLACE
        .matcher(text)
        .results()
        .map(place -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The text with its values: decimals in full, days as {@code YYYY-MM-DD}. */
  String with(Function<String, @Nullable Object> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(written(values.apply(place.group(1)))));
  }

  private static String written(@Nullable Object value) {
    if (value == null) {
      return "–";
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
