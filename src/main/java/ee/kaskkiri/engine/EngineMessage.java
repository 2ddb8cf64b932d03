package ee.kaskkiri.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the engine said while it evaluated.
 *
 * @param severity how grave it is
 * @param text its words
 * @param source element of the rule file; null if the engine does not name one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EngineMessage(Severity severity, String text, @Nullable String source) {

  /** How grave a message is. */
  public enum Severity {
    INFO,
    WARNING,
    ERROR
  }

  public EngineMessage {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(text, "text");
  }
}
