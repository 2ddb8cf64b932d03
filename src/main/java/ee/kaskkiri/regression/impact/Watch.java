package ee.kaskkiri.regression.impact;

/** Looks on while a portfolio is asked, and may stop it. */
public interface Watch {
  /** Lets it run, and tells nobody. */
  Watch NONE =
      new Watch() {
        @Override
        public void at(long asked, long taken) {}

        @Override
        public boolean stopped() {
          return false;
        }
      };

  /**
   * Some more was asked; told by one thread, now and then and at the end.
   *
   * @param asked how many entries are done
   * @param taken how much of the portfolio that is, in its own unit
   */
  void at(long asked, long taken);

  /** Whether nobody wants the result any more; asked by many threads, so it must be quick. */
  boolean stopped();
}
