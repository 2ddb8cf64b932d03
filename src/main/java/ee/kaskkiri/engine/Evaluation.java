package ee.kaskkiri.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/** What came of evaluating a topic: an answer, or none. */
public sealed interface Evaluation {

  /** What the engine said. */
  List<EngineMessage> messages();

  /**
   * An answer.
   *
   * @param outcome the outcomes by name; decimals exactly as the rules gave them
   * @param reasons why, in the order of the rule file; the same reason once
   * @param fired the rows and rules that fired, in the order in which they did, each once
   * @param messages warnings, where the gate lets them pass; else empty
   */
  record Decided(
      ObjectNode outcome, List<Reason> reasons, List<RuleRef> fired, List<EngineMessage> messages)
      implements Evaluation {
    public Decided {
      Objects.requireNonNull(outcome, "outcome");
      reasons = List.copyOf(reasons);
      fired = List.copyOf(fired);
      messages = List.copyOf(messages);
    }
  }

  /**
   * No answer, because no answer is better than a wrong one.
   *
   * @param messages why
   */
  record Undecided(List<EngineMessage> messages) implements Evaluation {
    public Undecided {
      messages = List.copyOf(messages);
      if (messages.isEmpty()) {
        throw new IllegalArgumentException("messages are empty");
      }
    }
  }
}
