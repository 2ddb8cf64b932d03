package ee.kaskkiri.engine;

import java.util.Objects;

/**
 * A row of a decision table or a rule of a DRL file.
 *
 * @param table name of the table; for DRL the topic
 * @param rule id of the row, or name of the rule
 */
public record RuleRef(String table, String rule) {
  public RuleRef {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(rule, "rule");
  }
}
