package ee.kaskkiri.access.account;

/** Without this account nobody could make accounts any more. */
public final class LastAdministratorException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  LastAdministratorException(String name) {
    super("'" + name + "' is the last active administrator; make another one first.");
  }
}
