package ee.kaskkiri.decision.batch.file;

/** A batch cannot be begun, or gone on with, because of what its files hold. */
public final class BatchFileException extends Exception {
  private static final long serialVersionUID = 1L;

  BatchFileException(String message) {
    super(message);
  }
}
