package ee.kaskkiri.regression.suggest;

import com.fasterxml.jackson.annotation.JsonInclude;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.table.TableCheck;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What shows of a topic beyond its cases.
 *
 * @param topic name of the topic, or of a model that others import
 * @param tables its decision tables
 * @param uncovered rules that no case fires
 * @param suggestions cases that would; null if they were not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TopicChecks(
    String topic,
    List<TableCheck> tables,
    List<RuleRef> uncovered,
    @Nullable Suggestions suggestions) {
  public TopicChecks {
    Objects.requireNonNull(topic, "topic");
    tables = List.copyOf(tables);
    uncovered = List.copyOf(uncovered);
  }
}
