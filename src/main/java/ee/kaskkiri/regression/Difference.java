package ee.kaskkiri.regression;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One place where an answer is not what a case expects.
 *
 * @param path where: a JSON pointer into the outcome, or {@code codes}, {@code fired}, {@code
 *     problem}
 * @param expected what the case expects; null if it expects nothing there
 * @param got what came; null if nothing came
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(String path, @Nullable String expected, @Nullable String got) {
  public Difference {
    Objects.requireNonNull(path, "path");
  }

  /** One line for people. */
  public String line() {
    return path
        + ": expected "
        + (expected == null ? "nothing" : expected)
        + ", got "
        + (got == null ? "nothing" : got);
  }
}
