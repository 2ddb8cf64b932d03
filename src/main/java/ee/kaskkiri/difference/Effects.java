package ee.kaskkiri.difference;

import ee.kaskkiri.engine.outline.Property;
import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.engine.outline.Table.Column;
import ee.kaskkiri.engine.outline.Table.Role;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges how far a difference may reach; in doubt, further. */
final class Effects {
  private static final Set<String> WORDS =
      Set.of(
          Property.LABEL,
          Property.QUESTION,
          Property.ALLOWED_ANSWERS,
          Property.DESCRIPTION,
          "logic." + Property.LABEL,
          "logic." + Property.DESCRIPTION);

  /** What makes a value a reason, and of that what never decides anything. */
  private static final Set<String> REASON =
      Set.of("code", "consequence", "basis", "certainty", "et", "en");

  private static final Set<String> WORDS_OF_REASON = Set.of("basis", "certainty", "et", "en");

  /** Entries of an act that say which edition answers and how its answer reads. */
  private static final Set<String> DECIDING = Set.of("instrument", "valid_from", "valid_to", "on");

  private static final Set<String> DECIDING_OF_TOPIC = Set.of("verdict", "outcomes");

  /** Hit policies under which the order of rows says nothing. */
  private static final Set<String> UNORDERED = Set.of("UNIQUE", "ANY");

  /** Hit policies under which the first outputs come before the others. */
  private static final Set<String> BY_OUTPUT = Set.of("PRIORITY", "OUTPUT ORDER");

  private Effects() {}

  /** Of something that came or went, or has another name. */
  static Effect of(What what) {
    return switch (what) {
      case CASE, NOTE, FILE, COVERAGE, READING, RETIRED, KNOWLEDGE_SOURCE -> Effect.NONE;
      case INSTRUMENT,
          EDITION,
          TOPIC,
          ACT,
          MODEL,
          IMPORT,
          TYPE,
          FIELD,
          INPUT,
          GLOBAL,
          DECISION,
          KNOWLEDGE_MODEL,
          DECISION_SERVICE,
          PART,
          TABLE,
          COLUMN,
          ROW,
          FUNCTION,
          RULE,
          QUERY ->
          Effect.VERDICT;
    };
  }

  /** Of another text in something. */
  static Effect of(Node node, String property) {
    Effect most = of(node.what());
    if (node.what() == What.ACT) {
      String first =
          property.contains(".") ? property.substring(0, property.indexOf('.')) : property;
      boolean decides = DECIDING.contains(first) || DECIDING_OF_TOPIC.contains(first);
      return decides && !property.startsWith("on.meaning") ? most : Effect.NONE;
    }
    if (node.what() == What.RULE
        && WORDS_OF_REASON.contains(property)
        && node.properties().containsKey("code")) {
      return Effect.WORDING;
    }
    return WORDS.contains(property) ? Effect.NONE : most;
  }

  /** Of another text in a column. */
  static Effect of(Table table, Column column) {
    if (column.role() == Role.ANNOTATION) {
      return Effect.NONE;
    }
    Set<String> names = table.columns().stream().map(Column::name).collect(Collectors.toSet());
    return names.containsAll(REASON) && WORDS_OF_REASON.contains(column.name())
        ? Effect.WORDING
        : Effect.VERDICT;
  }

  /** Of another place of a column. */
  static Effect ofPlace(Table table, Column column) {
    return column.role() == Role.OUTPUT
            && table.hitPolicy() != null
            && BY_OUTPUT.contains(table.hitPolicy())
        ? Effect.VERDICT
        : Effect.NONE;
  }

  /** Of another order of rows. */
  static Effect ofOrder(Table table) {
    boolean sum = table.aggregation() != null;
    return sum || (table.hitPolicy() != null && UNORDERED.contains(table.hitPolicy()))
        ? Effect.NONE
        : Effect.VERDICT;
  }
}
