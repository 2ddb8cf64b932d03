package ee.kaskkiri.regression.impact;

import java.util.Objects;

/**
 * How many questions go from one verdict to another, or stay.
 *
 * @param from by the first release
 * @param to by the second
 * @param asks how many
 */
public record VerdictChange(Standing from, Standing to, long asks) {
  public VerdictChange {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
