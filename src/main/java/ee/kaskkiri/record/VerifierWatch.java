package ee.kaskkiri.record;

/** Looks on while chains are walked, and may stop it. */
public interface VerifierWatch {
  /** Lets it run, and tells nobody. */
  VerifierWatch NONE =
      new VerifierWatch() {
        @Override
        public void at(long records) {}

        @Override
        public boolean stopped() {
          return false;
        }
      };

  /**
   * Some more was walked; told now and then.
   *
   * @param records how many records so far
   */
  void at(long records);

  /** Whether nobody wants the result any more. */
  boolean stopped();
}
