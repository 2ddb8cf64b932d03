package ee.kaskkiri.difference;

import ee.kaskkiri.regression.Case;
import ee.kaskkiri.regression.Expectation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A case as a node: its words, every value that is given and every one that is expected. */
final class CaseNode {
  private CaseNode() {}

  static Node of(Case one) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("name", one.name());
    texts.put("kind", one.kind().toString());
    texts.put("basis", one.basis());
    if (one.note() != null) {
      texts.put("note", one.note());
    }
    texts.put("on", one.on().toString());
    Flat.into(texts, "given", "/", one.given());
    if (one.expected() instanceof Expectation.Answer answer) {
      Flat.into(texts, "outcome", "/", answer.outcome());
      texts.put("codes", joined(answer.reasons()));
      texts.put("fired", joined(answer.fired()));
    } else if (one.expected() instanceof Expectation.Problem problem) {
      texts.put("problem", problem.kind().toString());
      texts.put("errors", joined(problem.errors()));
    }
    return Node.of(What.CASE, one.id(), texts);
  }

  private static String joined(Iterable<?> values) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
