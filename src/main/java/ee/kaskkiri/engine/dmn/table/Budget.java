package ee.kaskkiri.engine.dmn.table;

/** How much work may still be done; what takes more is left and told. */
final class Budget {
  private long left;

  Budget(long steps) {
    this.left = steps;
  }

  /** Takes steps from what is left; false if there is nothing left. */
  boolean spend(long steps) {
    left -= steps;
    return left >= 0;
  }

  boolean spent() {
    return left < 0;
  }
}
