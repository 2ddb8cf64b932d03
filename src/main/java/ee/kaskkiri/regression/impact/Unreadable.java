package ee.kaskkiri.regression.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a portfolio that holds no question.
 *
 * @param line its line, counted from 1; null if the portfolio is not made of lines
 * @param place where it stands otherwise; null if the line says it
 * @param reason why nothing can be asked, in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Unreadable(@Nullable Long line, @Nullable String place, String reason)
    implements Reading {
  public Unreadable {
    Objects.requireNonNull(reason, "reason");
  }

  /** Where it stands, for people. */
  public String where() {
    return line == null ? String.valueOf(place) : "line " + line;
  }
}
