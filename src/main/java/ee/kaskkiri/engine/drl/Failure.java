package ee.kaskkiri.engine.drl;

import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.EngineMessage.Severity;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.limit.StoppedError;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.ConsequenceException;

/** A rule that threw something, as an evaluation without an answer. */
final class Failure {
  /** How the engine names the rule whose condition failed. */
  private static final Pattern IN_RULE = Pattern.compile("Rule \"([^\"]+)\"");

  private Failure() {}

  static Evaluation of(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String said = cause.getMessage();
    String stopped = StoppedError.reason(thrown);
    String text =
        stopped == null
            ? cause.getClass().getSimpleName() + (said == null ? "" : ": " + said)
            : stopped;
    return new Evaluation.Undecided(List.of(new EngineMessage(Severity.ERROR, text, rule(thrown))));
  }

  private static @Nullable String rule(Throwable thrown) {
    if (thrown instanceof ConsequenceException consequence && consequence.getRule() != null) {
      return consequence.getRule().getName();
    }
    String said = thrown.getMessage();
    Matcher rule = said == null ? null : IN_RULE.matcher(said);
    return rule != null && rule.find() ? rule.group(1) : null;
  }
}
