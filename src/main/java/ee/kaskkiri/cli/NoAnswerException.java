package ee.kaskkiri.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine;

/** A request that has no answer, with the problem document that says why. */
final class NoAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ObjectNode problem;
  private final boolean callersFault;

  private NoAnswerException(String type, boolean callersFault, String detail, ArrayNode errors) {
    super(detail, null, false, false);
    this.callersFault = callersFault;
    this.problem = JsonNodeFactory.instance.objectNode();
    problem.put("type", "/problems/" + type);
    problem.put("detail", detail);
    problem.set("errors", errors);
  }

  /** The caller asked for something that there is not. */
  static NoAnswerException wrong(String type, String detail) {
    return wrong(type, detail, JsonNodeFactory.instance.arrayNode());
  }

  /** The caller sent something that is wrong. */
  static NoAnswerException wrong(String type, String detail, ArrayNode errors) {
    return new NoAnswerException(type, true, detail, errors);
  }

  /** The rules give no answer. */
  static NoAnswerException undecided(ArrayNode messages) {
    return new NoAnswerException(
        "undecided", false, "The rules gave no definite answer to this input.", messages);
  }

  /** The problem document. */
  ObjectNode problem() {
    return problem;
  }

  /** What the command ends with. */
  int exitCode() {
    return callersFault ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
  }
}
