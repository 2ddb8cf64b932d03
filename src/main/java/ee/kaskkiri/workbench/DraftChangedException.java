package ee.kaskkiri.workbench;

/** Somebody else has saved a file meanwhile. Nothing was overwritten. */
public final class DraftChangedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Current current;

  /** Says what is there now. */
  public DraftChangedException(Current current) {
    super(
        current.path()
            + " was changed meanwhile by "
            + current.by()
            + ". Nothing was overwritten: look at what is there now, and save again.",
        null,
        false,
        false);
    this.current = current;
  }

  /** The file as it is now. */
  public Current current() {
    return current;
  }
}
