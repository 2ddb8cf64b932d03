package ee.kaskkiri.decision.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some recorded decisions.
 *
 * @param decisions those found, without input and answer
 * @param next what {@code after} continues with; left out if there are no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipts(List<Receipt> decisions, @Nullable String next) {
  public Receipts {
    decisions = List.copyOf(decisions);
  }
}
