package ee.kaskkiri.bench.run;

/**
 * How long and how often.
 *
 * @param warm milliseconds for which each way of each contestant is asked before anything counts
 * @param slice milliseconds of one measurement
 * @param rounds how often everybody has a turn
 */
record Pace(int warm, int slice, int rounds) {
  static Pace of(boolean quick) {
    return quick ? new Pace(400, 60, 3) : new Pace(4000, 200, 10);
  }
}
