package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.RuleRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;

/**
 * Hears which rows fire. The engine has one listener for all threads, and evaluates a request on
 * one thread from beginning to end.
 */
final class FiredRows implements DMNRuntimeEventListener {
  private static final ThreadLocal<@Nullable Set<RuleRef>> CURRENT = new ThreadLocal<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, List<DecisionRule>> rules = new HashMap<>();

  FiredRows(Collection<Definitions> models) {
    for (Definitions model : models) {
      for (DecisionTable table : model.findAllChildren(DecisionTable.class)) {
        if (table.getId() != null) {
          names.put(table.getId(), DmnTables.name(table));
          rules.put(table.getId(), table.getRule());
        }
      }
    }
  }

  /** Names of the tables by their ids. */
  Map<String, String> names() {
    return names;
  }

  /** Begins to listen to this thread. */
  void begin() {
    CURRENT.set(new LinkedHashSet<>());
  }

  /** Ends listening; the rows in the order in which they fired, each once. */
  List<RuleRef> end() {
    Set<RuleRef> rows = CURRENT.get();
    CURRENT.remove();
    return rows == null ? List.of() : List.copyOf(rows);
  }

  @Override
  public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
    Set<RuleRef> rows = CURRENT.get();
    if (rows == null) {
      return;
    }
    List<Integer> numbers =
        event.getSelected().isEmpty() ? event.getMatches() : event.getSelected();
    String table = names.getOrDefault(event.getDecisionTableId(), event.getDecisionTableName());
    numbers.forEach(number -> rows.add(new RuleRef(table, id(event.getDecisionTableId(), number))));
  }

  /** The id in the file: those that the engine tells of the least and the greatest are not it. */
  private String id(String table, int number) {
    List<DecisionRule> rows = rules.getOrDefault(table, List.of());
    String id = number <= rows.size() ? rows.get(number - 1).getId() : null;
    return id == null ? String.valueOf(number) : id;
  }
}
