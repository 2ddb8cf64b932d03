package ee.kaskkiri.bench.run;

/**
 * Something to reach.
 *
 * @param what what is measured
 * @param wanted the limit
 * @param least whether at least the limit is wanted; else at most
 * @param measured what came out
 * @param shown how that reads
 */
record Target(String what, double wanted, boolean least, double measured, String shown) {
  boolean reached() {
    return least ? measured >= wanted : measured <= wanted;
  }

  String wantedText() {
    return (least ? "at least " : "at most ") + Text.number(wanted);
  }

  /** By how much it is missed, as a part of what is wanted; 0 if it is reached. */
  String verdict() {
    if (reached()) {
      return "reached";
    }
    double by = least ? wanted / measured : measured / wanted;
    return "**missed**, by a factor of " + Text.number(by);
  }
}
