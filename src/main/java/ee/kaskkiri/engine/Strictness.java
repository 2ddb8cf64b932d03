package ee.kaskkiri.engine;

/** How much of what an engine complains about makes a decision undecided. */
public enum Strictness {
  /** Warnings and errors do: for decisions that count. */
  WARNING,
  /** Only errors do; warnings go with the answer: for trying foreign models. */
  ERROR;

  /** Whether a message forbids an answer. */
  public boolean forbids(EngineMessage message) {
    return switch (message.severity()) {
      case INFO -> false;
      case WARNING -> this == WARNING;
      case ERROR -> true;
    };
  }
}
