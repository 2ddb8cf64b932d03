package ee.kaskkiri.engine.dmn;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.UnaryTests;

/**
 * How many combinations of intervals the search for gaps has to go through at worst. It cannot be
 * stopped, and with eight columns of a dozen overlapping intervals it would take days.
 */
final class Combinations {
  /** Half a minute of searching. */
  static final long MOST = 2_000_000;

  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|\\.\\.)\\s*");

  private Combinations() {}

  /** Whether the search for gaps in a table may take too long. */
  static boolean tooMany(DecisionTable table) {
    long all = 1;
    for (int column = 0; column < table.getInput().size(); column++) {
      all *= intervals(table, column);
      if (all > MOST) {
        return true;
      }
    }
    return false;
  }

  private static long intervals(DecisionTable table, int column) {
    Set<String> bounds = new LinkedHashSet<>();
    for (DecisionRule rule : table.getRule()) {
      if (column < rule.getInputEntry().size()) {
        UnaryTests cell = rule.getInputEntry().get(column);
        if (cell.getText() != null && !cell.getText().strip().equals("-")) {
          bounds.addAll(Arrays.asList(BETWEEN.split(cell.getText().strip(), -1)));
        }
      }
    }
    return bounds.size() + 1L;
  }
}
