package ee.kaskkiri.bench.run;

import java.util.Locale;

/** Numbers as people read them. */
final class Text {
  private Text() {}

  /** Three digits that count, with thin spaces between thousands. */
  static String number(double value) {
    if (value >= 1000) {
      return String.format(Locale.ROOT, "%,.0f", value).replace(',', ' ');
    }
    if (value >= 100) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    if (value >= 10) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
    return String.format(Locale.ROOT, value >= 1 ? "%.2f" : "%.3f", value);
  }

  /** How many there are of something. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count).replace(',', ' ');
  }

  /** The median and within what half of the rounds lay. */
  static String spread(Samples samples) {
    return number(samples.median())
        + " ("
        + number(samples.lower())
        + "–"
        + number(samples.upper())
        + ")";
  }
}
