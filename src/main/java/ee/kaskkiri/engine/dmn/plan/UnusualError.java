package ee.kaskkiri.engine.dmn.plan;

/**
 * Something that the plan leaves to the engine. An error, because the engine's functions catch
 * every exception.
 */
final class UnusualError extends Error {
  private static final long serialVersionUID = 1L;

  UnusualError() {
    super(null, null, false, false);
  }
}
