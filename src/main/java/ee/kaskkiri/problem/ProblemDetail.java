package ee.kaskkiri.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param detail in a sentence
 * @param pointer where in the body, as a JSON pointer; null if it is not about a place in it
 * @param parameter which part of the address; null if it is not about the address
 * @param kind what sort of mistake, or how grave; null if the type of the problem says it all
 * @param expected what would be right; null if nothing is known
 * @param meant the known name that was probably meant; null if none is near
 * @param known the names that there are; empty if that is not the question
 * @param topic which topic it is about; null if the request names it
 * @param source element of the rule file; null if none is to blame
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDetail(
    String detail,
    @Nullable String pointer,
    @Nullable String parameter,
    @Nullable String kind,
    @Nullable String expected,
    @Nullable String meant,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> known,
    @Nullable String topic,
    @Nullable String source) {

  public ProblemDetail {
    Objects.requireNonNull(detail, "detail");
    known = List.copyOf(known);
  }

  /** Something is wrong with a part of the address. */
  public static ProblemDetail parameter(String parameter, String detail, String expected) {
    return new ProblemDetail(detail, null, parameter, null, expected, null, List.of(), null, null);
  }

  /** A part of the address names something that is not there. */
  public static ProblemDetail unknown(
      String parameter, String detail, @Nullable String meant, List<String> known) {
    return new ProblemDetail(detail, null, parameter, null, null, meant, known, null, null);
  }

  /** Something is wrong at a place of the body. */
  public static ProblemDetail body(String pointer, String detail, String expected) {
    return new ProblemDetail(detail, pointer, null, null, expected, null, List.of(), null, null);
  }

  /** Something that the engine said. */
  public static ProblemDetail engine(
      @Nullable String topic, String severity, String detail, @Nullable String source) {
    return new ProblemDetail(detail, null, null, severity, null, null, List.of(), topic, source);
  }
}
