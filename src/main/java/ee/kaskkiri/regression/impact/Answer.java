package ee.kaskkiri.regression.impact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.input.InputError;
import java.util.List;

/**
 * What one release answers.
 *
 * @param status how it answers
 * @param outcome the outcomes by name; empty if it does not decide
 * @param reasons why; empty if it does not decide
 * @param messages why it does not decide; empty if it does, or if the status says it all
 */
record Answer(Status status, ObjectNode outcome, List<Reason> reasons, List<String> messages) {
  private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

  static Answer of(Evaluation evaluation) {
    if (evaluation instanceof Evaluation.Decided decided) {
      return new Answer(Status.DECIDED, decided.outcome(), decided.reasons(), List.of());
    }
    return none(Status.UNDECIDED, evaluation.messages().stream().map(EngineMessage::text).toList());
  }

  static Answer invalid(List<InputError> errors) {
    return none(
        Status.INVALID_INPUT,
        errors.stream().map(error -> error.pointer() + " " + error.detail()).toList());
  }

  static Answer none(Status status, List<String> messages) {
    return new Answer(status, NOTHING, List.of(), messages);
  }

  boolean decided() {
    return status == Status.DECIDED;
  }
}
