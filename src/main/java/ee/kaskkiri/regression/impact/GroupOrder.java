package ee.kaskkiri.regression.impact;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Puts groups in order: numbers by value and before texts. */
enum GroupOrder implements Comparator<String> {
  INSTANCE;

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

  @Override
  public int compare(String one, String other) {
    boolean number = NUMBER.matcher(one).matches();
    if (number != NUMBER.matcher(other).matches()) {
      return number ? -1 : 1;
    }
    int order = number ? new BigDecimal(one).compareTo(new BigDecimal(other)) : 0;
    return order == 0 ? one.compareTo(other) : order;
  }
}
