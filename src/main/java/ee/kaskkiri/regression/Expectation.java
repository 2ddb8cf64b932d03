package ee.kaskkiri.regression;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.input.InputError;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a case expects of the rules. */
public sealed interface Expectation {

  /**
   * An answer.
   *
   * @param outcome the outcomes that are compared
   * @param reasons every reason that is given
   * @param fired rules that must be among those that fired
   */
  record Answer(ObjectNode outcome, List<ReasonOf> reasons, List<String> fired)
      implements Expectation {
    public Answer {
      Objects.requireNonNull(outcome, "outcome");
      reasons = List.copyOf(reasons);
      fired = List.copyOf(fired);
    }
  }

  /**
   * A problem.
   *
   * @param kind which one
   * @param errors every error of an invalid input; empty if the case does not name them
   */
  record Problem(ProblemKind kind, List<ErrorAt> errors) implements Expectation {
    public Problem {
      Objects.requireNonNull(kind, "kind");
      errors = List.copyOf(errors);
    }
  }

  /**
   * A reason.
   *
   * @param code its code
   * @param subject whom it is about; null if the case does not say
   */
  record ReasonOf(String code, @Nullable String subject) {
    public ReasonOf {
      Objects.requireNonNull(code, "code");
    }

    /** Whether a reason that was given is the one expected. */
    boolean matches(Reason reason) {
      return code.equals(reason.code()) && (subject == null || subject.equals(reason.subject()));
    }

    @Override
    public String toString() {
      return subject == null ? code : code + " (" + subject + ")";
    }
  }

  /**
   * An error of an invalid input.
   *
   * @param pointer where, as a JSON pointer
   * @param kind what sort of mistake
   */
  record ErrorAt(String pointer, InputError.Mistake kind) {
    public ErrorAt {
      Objects.requireNonNull(pointer, "pointer");
      Objects.requireNonNull(kind, "kind");
    }
  }

  /**
   * Whether a rule that fired is the one that a case writes as {@code rule} or {@code table/rule}.
   */
  static boolean names(String written, RuleRef fired) {
    return written.equals(fired.rule()) || written.equals(fired.table() + "/" + fired.rule());
  }
}
