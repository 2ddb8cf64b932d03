package ee.kaskkiri.access;

/** What a key is worth. */
public sealed interface KeyAnswer {
  /** It is good. */
  record Accepted(Caller caller) implements KeyAnswer {}

  /**
   * It is not.
   *
   * @param why in a sentence; says no more than its holder knows
   */
  record Refused(String why) implements KeyAnswer {}
}
