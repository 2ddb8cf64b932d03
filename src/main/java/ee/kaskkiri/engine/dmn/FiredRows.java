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
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;

/**
 * Hears which rows fire. The engine has one listener for all threads, and evaluates a request on
 * one thread from beginning to end.
 */
final class FiredRows implements DMNRuntimeEventListener {
  private static final ThreadLocal<@Nullable Set<RuleRef>> CURRENT = new ThreadLocal<>();
  private final Map<String, String> names = new HashMap<>();

  FiredRows(Collection<Definitions> models) {
    for (Definitions model : models) {
      for (DecisionTable table : model.findAllChildren(DecisionTable.class)) {
        if (table.getId() != null) {
          names.put(table.getId(), DmnTables.name(table));
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
    boolean selected = !event.getSelected().isEmpty();
    List<Integer> numbers = selected ? event.getSelected() : event.getMatches();
    List<String> ids = selected ? event.getSelectedIds() : event.getMatchesIds();
    String table = names.getOrDefault(event.getDecisionTableId(), event.getDecisionTableName());
    for (int i = 0; i < numbers.size(); i++) {
      String id = i < ids.size() ? ids.get(i) : null;
      rows.add(new RuleRef(table, id == null ? String.valueOf(numbers.get(i)) : id));
    }
  }
}
