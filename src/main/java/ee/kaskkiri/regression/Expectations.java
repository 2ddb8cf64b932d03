package ee.kaskkiri.regression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.input.InputError.Mistake;
import ee.kaskkiri.regression.Expectation.ErrorAt;
import ee.kaskkiri.regression.Expectation.ReasonOf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads the {@code expect} block and the kind of a case that fits the schema. */
final class Expectations {
  private Expectations() {}

  static CaseKind kind(JsonNode written) {
    return constant(CaseKind.values(), written.asText());
  }

  static Expectation read(JsonNode written) {
    if (written.has("problem")) {
      return new Expectation.Problem(
          constant(ProblemKind.values(), written.path("problem").asText()),
          list(written.path("errors"), Expectations::error));
    }
    return new Expectation.Answer(
        (ObjectNode) written.path("outcome"),
        list(written.path("codes"), Expectations::reason),
        list(written.path("fired"), JsonNode::asText));
  }

  private static ErrorAt error(JsonNode written) {
    Mistake kind =
        Mistake.valueOf(written.path("kind").asText().toUpperCase(Locale.ROOT).replace('-', '_'));
    return new ErrorAt(written.path("pointer").asText(), kind);
  }

  private static ReasonOf reason(JsonNode written) {
    return written.isTextual()
        ? new ReasonOf(written.asText(), null)
        : new ReasonOf(written.path("code").asText(), written.path("subject").asText());
  }

  private static <T> T constant(T[] constants, String written) {
    return Arrays.stream(constants)
        .filter(constant -> constant.toString().equals(written))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(written));
  }

  private static <T> List<T> list(JsonNode written, Function<JsonNode, T> read) {
    List<T> list = new ArrayList<>();
    written.forEach(element -> list.add(read.apply(element)));
    return list;
  }
}
