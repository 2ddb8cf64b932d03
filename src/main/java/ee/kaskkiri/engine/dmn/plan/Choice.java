package ee.kaskkiri.engine.dmn.plan;

import java.util.List;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.feel.runtime.events.DecisionTableRulesSelectedEvent;

/** Hears which of the fitting rows the engine has chosen. */
final class Choice {
  private List<Integer> numbers = List.of();

  /** Whether an event is about this, and is taken. */
  boolean takes(FEELEvent event) {
    if (event instanceof DecisionTableRulesSelectedEvent selected) {
      numbers = selected.getFired();
      return true;
    }
    return false;
  }

  /** Numbers of the chosen rows, from 1 on; empty if none was told. */
  List<Integer> numbers() {
    return numbers;
  }
}
