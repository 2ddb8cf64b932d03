package ee.kaskkiri.regression.suggest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.RuleRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An input that fires rules which no case fires. What must come of it, a person has to say.
 *
 * @param id id for the case, unique among the known ones
 * @param name a sentence for the case
 * @param covers the rules that no case fires and that this input does
 * @param from id of the case that it was varied from; null if it was made from the types
 * @param changes what was changed
 * @param on the day that counts
 * @param given the input
 * @param answer what the rules answer now, which may be wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(
    String id,
    String name,
    List<RuleRef> covers,
    @Nullable String from,
    List<InputChange> changes,
    LocalDate on,
    ObjectNode given,
    Answered answer) {
  public Suggestion {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    covers = List.copyOf(covers);
    changes = List.copyOf(changes);
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(given, "given");
    Objects.requireNonNull(answer, "answer");
  }

  /**
   * What the rules answer.
   *
   * @param outcome the outcomes
   * @param codes codes of the reasons, each once
   * @param fired the rules that fired
   */
  public record Answered(ObjectNode outcome, List<String> codes, List<RuleRef> fired) {
    public Answered {
      Objects.requireNonNull(outcome, "outcome");
      codes = List.copyOf(codes);
      fired = List.copyOf(fired);
    }
  }
}
