package ee.kaskkiri.regression.suggest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.regression.GivenOverBase;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes suggestions as a case file. Each expectation is left open, which the gate refuses, with
 * what the rules answer now beside it.
 *
 * @param base the base of the topic's case file; empty if it has none
 */
record SuggestedYaml(ObjectNode base) {
  private static final String HEAD =
      """
      # Suggested cases: each fires rules that no case fires. Nobody has checked them. Say under 'expect' what the
      # law asks for, give each a name and a basis of its own, and move them into the case file of the topic.
      """;

  String of(List<Suggestion> suggestions) {
    StringBuilder text = new StringBuilder(HEAD);
    if (!base.isEmpty()) {
      text.append("base:\n").append(indented(GivenOverBase.yaml(base), "  "));
    }
    text.append("cases:\n");
    suggestions.forEach(suggestion -> text.append('\n').append(of(suggestion)));
    return text.toString();
  }

  private String of(Suggestion suggestion) {
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    head.put("id", suggestion.id());
    head.put("name", suggestion.name());
    head.put("kind", "boundary");
    head.put("basis", "suggested, not checked by anybody");
    head.put("on", suggestion.on().toString());
    head.set("given", GivenOverBase.over(base, suggestion.given()));
    String body = indented(GivenOverBase.yaml(head), "    ");
    return "  - "
        + body.substring("    ".length())
        + "    expect: null\n"
        + "    # Still open. The rules now answer, right or wrong:\n"
        + indented(answer(suggestion.answer()), "    #   ");
  }

  private static String answer(Suggestion.Answered answer) {
    ObjectNode written = JsonNodeFactory.instance.objectNode();
    written.set("outcome", answer.outcome());
    return GivenOverBase.yaml(written)
        + "codes: ["
        + String.join(", ", answer.codes())
        + "]\nfired: ["
        + answer.fired().stream().map(SuggestedYaml::name).collect(Collectors.joining(", "))
        + "]\n";
  }

  private static String name(RuleRef rule) {
    return rule.table() + "/" + rule.rule();
  }

  private static String indented(String text, String indent) {
    return text.lines().map(line -> indent + line + "\n").collect(Collectors.joining());
  }
}
