package ee.kaskkiri.regression.suggest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One place at which an input differs from the one that it was varied from.
 *
 * @param pointer where, as a JSON pointer; {@code on} for the day that counts
 * @param from what stood there; null if nothing
 * @param to what stands there; null if nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InputChange(String pointer, @Nullable JsonNode from, @Nullable JsonNode to) {
  private static final int LONGEST = 60;

  public InputChange {
    Objects.requireNonNull(pointer, "pointer");
  }

  @Override
  public String toString() {
    if (from == null) {
      return pointer + " " + written(to) + " added";
    }
    return pointer + (to == null ? " taken away" : " " + written(from) + " → " + written(to));
  }

  private static String written(@Nullable JsonNode node) {
    if (node == null) {
      return "nothing";
    }
    String text = node.isNumber() ? node.decimalValue().toPlainString() : node.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
