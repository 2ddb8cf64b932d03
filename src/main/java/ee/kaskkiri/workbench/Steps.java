package ee.kaskkiri.workbench;

/** Is told how far long work has come, by several threads; it stops the work by throwing. */
@FunctionalInterface
public interface Steps {
  /** Tells nobody. */
  Steps SILENT = (step, done, total) -> {};

  /**
   * Something is done.
   *
   * @param step which part of the work, in one word
   * @param done how much of it
   * @param total how much there is; -1 if that is not known
   * @throws java.util.concurrent.CancellationException if nobody wants the result any more
   */
  void at(String step, long done, long total);
}
