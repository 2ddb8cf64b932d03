package ee.kaskkiri.record;

/** What became of a request. */
public enum Outcome {
  /** It was answered. */
  DECIDED,
  /** The rules gave no definite answer. */
  UNDECIDED,
  /** The rules do not take its input, or no edition was in force. */
  REFUSED
}
