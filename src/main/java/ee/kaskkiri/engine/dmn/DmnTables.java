package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.RuleRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.ContextEntry;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.NamedElement;

/** The decision tables of a model. */
final class DmnTables {
  private DmnTables() {}

  /** Every row of every table, in the order of the file; imported models are not included. */
  static List<RuleRef> rows(Definitions definitions) {
    List<RuleRef> rows = new ArrayList<>();
    for (DecisionTable table : definitions.findAllChildren(DecisionTable.class)) {
      String name = name(table);
      int number = 0;
      for (DecisionRule rule : table.getRule()) {
        number++;
        rows.add(new RuleRef(name, rule.getId() == null ? String.valueOf(number) : rule.getId()));
      }
    }
    return rows;
  }

  /**
   * A table is called by the context entry, decision or knowledge model that it is the logic of.
   */
  static String name(DecisionTable table) {
    return holder(table);
  }

  /** By what logic is called: the entry, decision or knowledge model that it stands in. */
  static String holder(DMNModelInstrumentedBase logic) {
    @Nullable DMNModelInstrumentedBase at = logic.getParent();
    while (at != null && !(at instanceof Definitions)) {
      if (at instanceof ContextEntry entry && entry.getVariable() != null) {
        return entry.getVariable().getName();
      }
      if (at instanceof NamedElement named) {
        return named.getName();
      }
      at = at.getParent();
    }
    return "";
  }
}
