package ee.kaskkiri.engine.drl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import ee.kaskkiri.engine.type.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.QueryResultsRow;

/**
 * A query of a DRL file: one thing that it answers.
 *
 * @param name its name
 * @param binding the binding that holds the value
 * @param single whether it is one value, not a list
 * @param type what the value is
 */
record Outcome(String name, String binding, boolean single, ValueType type) {

  /**
   * Its value after the rules have fired.
   *
   * @throws NoAnswerException if it is one value and there is none, null, or several
   */
  JsonNode value(KieSession session, Facts facts) throws NoAnswerException {
    List<Object> values = new ArrayList<>();
    for (QueryResultsRow row : session.getQueryResults(name)) {
      values.add(row.get(binding));
    }
    if (single) {
      return one(values, facts);
    }
    Comparator<Object> byKeys = facts::compare;
    values.sort(byKeys.thenComparing(value -> facts.json(value).toString()));
    ArrayNode list = JsonNodeFactory.instance.arrayNode(values.size());
    values.forEach(value -> list.add(facts.json(value)));
    return list;
  }

  private JsonNode one(List<Object> values, Facts facts) throws NoAnswerException {
    if (values.size() != 1) {
      throw new NoAnswerException(
          "the outcome '" + name + "' has " + values.size() + " values, it must have one");
    }
    JsonNode value = facts.json(values.get(0));
    if (value.isNull()) {
      throw new NoAnswerException("the outcome '" + name + "' is null");
    }
    return value;
  }

  /** A single outcome that the rules did not decide. */
  static final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    NoAnswerException(String message) {
      super(message);
    }
  }
}
