package ee.kaskkiri.engine.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as the engines hold them: IEEE 754 decimal128, which is what DMN prescribes. A number
 * that it cannot hold exactly is refused, because rounding it in silence would change a sum of
 * money.
 */
final class ExactNumber {
  private static final int DIGITS = 34;
  private static final int MOST_PLACES = 6176;

  private ExactNumber() {}

  /** The number with its scale; null if it is no number or cannot be held. */
  static @Nullable BigDecimal read(JsonNode node) {
    if (!node.isNumber() || problem(node) != null) {
      return null;
    }
    BigDecimal number = node.decimalValue();
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  /** Why a number cannot be held, in a sentence; null if it can, or if the node is no number. */
  static @Nullable String problem(JsonNode node) {
    if (!node.isNumber()) {
      return null;
    }
    BigDecimal number = node.decimalValue();
    if (number.signum() == 0 && Math.abs((long) number.scale()) <= MOST_PLACES) {
      return null;
    }
    if ((long) number.precision() - number.scale() > DIGITS) {
      return "The number has more than " + DIGITS + " digits before the decimal point.";
    }
    if (number.scale() > MOST_PLACES) {
      return "The number has more than " + MOST_PLACES + " decimal places.";
    }
    if (number.precision() > DIGITS && number.stripTrailingZeros().precision() > DIGITS) {
      return "The number has "
          + number.precision()
          + " digits, and only "
          + DIGITS
          + " can be kept exactly.";
    }
    return null;
  }
}
