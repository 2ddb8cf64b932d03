package ee.kaskkiri.access.account;

/** What became of an attempt to sign in. */
public sealed interface SignIn {
  /**
   * It is them.
   *
   * @param account who
   */
  record Accepted(Account account) implements SignIn {}

  /** There is nobody of the name, they may not sign in, or the password is another one. */
  record Refused() implements SignIn {}

  /** The password is right, but it was to be used once, and its time is over. */
  record Over() implements SignIn {}
}
