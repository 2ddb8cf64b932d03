package ee.kaskkiri.regression.impact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/** Where in an outcome something stands: names with dots between, {@code []} after a list. */
public final class OutcomePath {
  private static final String EACH = "[]";

  private final List<Step> steps = new ArrayList<>();

  /** Reads a path. */
  public OutcomePath(String path) {
    for (String name : path.split("\\.", -1)) {
      boolean list = name.endsWith(EACH);
      steps.add(new Step(list ? name.substring(0, name.length() - EACH.length()) : name, list));
    }
  }

  /** Is told every value at the path. */
  @FunctionalInterface
  public interface Taker {
    /**
     * A value.
     *
     * @param value what stands there; null or missing if nothing does
     * @param beside the object that holds it, with the fields beside it
     */
    void take(JsonNode value, JsonNode beside);
  }

  /** Finds every value; one that is missing if there is no list where one should be. */
  public void each(JsonNode outcome, Taker taker) {
    each(outcome, 0, taker);
  }

  private void each(JsonNode node, int depth, Taker taker) {
    Step step = steps.get(depth);
    JsonNode value = node.path(step.name());
    if (!step.list()) {
      below(value, node, depth, taker);
      return;
    }
    if (!value.isArray()) {
      taker.take(MissingNode.getInstance(), node);
      return;
    }
    for (JsonNode element : value) {
      below(element, node, depth, taker);
    }
  }

  private void below(JsonNode value, JsonNode beside, int depth, Taker taker) {
    if (depth == steps.size() - 1) {
      taker.take(value, beside);
    } else {
      each(value, depth + 1, taker);
    }
  }

  /**
   * One name of the path.
   *
   * @param name of the field
   * @param list whether it holds a list, each element of which is meant
   */
  private record Step(String name, boolean list) {}
}
