package ee.kaskkiri.regression;

/** Is told how far a run has come; called from several threads. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (done, total) -> {};

  /**
   * A case is done.
   *
   * @param done how many are
   * @param total how many there are
   */
  void done(int done, int total);
}
