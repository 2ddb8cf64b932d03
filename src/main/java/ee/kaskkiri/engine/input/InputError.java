package ee.kaskkiri.engine.input;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer where, as a JSON pointer (RFC 6901)
 * @param kind what sort of mistake
 * @param detail in a sentence
 * @param expected what would be right; null if nothing is known at this place
 * @param meant the known name that was probably meant; null if none is near
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InputError(
    String pointer,
    Mistake kind,
    String detail,
    @Nullable String expected,
    @Nullable String meant) {

  /** Sorts of mistakes. */
  public enum Mistake {
    @JsonProperty("unknown-key")
    UNKNOWN_KEY,
    @JsonProperty("missing-key")
    MISSING_KEY,
    @JsonProperty("wrong-type")
    WRONG_TYPE,
    @JsonProperty("not-allowed")
    NOT_ALLOWED
  }

  public InputError {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(detail, "detail");
  }
}
