package ee.kaskkiri.engine.dmn.table;

/** Whether a cell holds for a value. */
enum Truth {
  TRUE,
  FALSE,
  /** It depends on more than the value. */
  UNKNOWN;

  Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE ? other : this;
  }
}
