package ee.kaskkiri.regression.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.Act.Meaning;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an answer stands for the applicant.
 *
 * @param status how the release answers
 * @param verdict the verdict; null if it does not decide, or if the topic has no verdict
 * @param meaning what the act says that the verdict means; null if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Standing(Status status, @Nullable String verdict, @Nullable Meaning meaning)
    implements Comparable<Standing> {
  private static final Comparator<Standing> ORDER =
      Comparator.comparing(Standing::status)
          .thenComparing(Standing::meaning, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Standing::verdict, Comparator.nullsLast(Comparator.naturalOrder()));

  public Standing {
    Objects.requireNonNull(status, "status");
  }

  /** How an answer stands by the act of the edition that gave it. */
  static Standing of(Answer answer, Optional<Act.Topic> act) {
    Act.Verdict named = act.map(Act.Topic::verdict).orElse(null);
    if (!answer.decided() || named == null) {
      return new Standing(answer.status(), null, null);
    }
    String verdict = answer.outcome().path(named.outcome()).asText(null);
    return new Standing(
        answer.status(), verdict, verdict == null ? null : named.values().get(verdict));
  }

  /** The verdict in a word: itself, else the status. */
  public String word() {
    return verdict == null ? status.toString() : verdict;
  }

  @Override
  public int compareTo(Standing other) {
    return ORDER.compare(this, other);
  }
}
