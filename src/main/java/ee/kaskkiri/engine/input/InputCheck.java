package ee.kaskkiri.engine.input;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.engine.type.ValueType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks inputs against what a topic declares; safe for use by many threads. */
public final class InputCheck {
  private final ValueType.Fields declared;
  private final KnownPlaces known;

  /**
   * A check of one topic.
   *
   * @param declared what the topic takes
   * @param known every name that some topic of the edition takes, place by place
   */
  public InputCheck(ValueType.Fields declared, KnownPlaces known) {
    this.declared = declared;
    this.known = known;
  }

  /** Everything that is wrong with an input, or its values. */
  public Checked check(JsonNode input) {
    Mistakes mistakes = new Mistakes();
    Map<String, @Nullable Object> values = new ValueReader(mistakes).record(input, declared, known);
    return values == null || mistakes.any()
        ? new Checked.Rejected(mistakes.list())
        : new Checked.Accepted(values);
  }
}
