package ee.kaskkiri.difference;

import ee.kaskkiri.difference.Change.Detail;
import ee.kaskkiri.engine.outline.Element;
import ee.kaskkiri.engine.outline.Outline;
import ee.kaskkiri.engine.outline.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Anything that is compared: it has a name, texts, perhaps a table, and parts of the same sort.
 *
 * @param what what it is
 * @param id its id in the file; null if it has none
 * @param name its name among its like
 * @param properties its texts by name, in the order in which they are shown
 * @param table its table; null if it has none
 * @param parts what stands in it
 */
record Node(
    What what,
    @Nullable String id,
    String name,
    Map<String, String> properties,
    @Nullable Table table,
    List<Node> parts) {

  static Node of(What what, String name, Map<String, String> properties) {
    return new Node(what, null, name, properties, null, List.of());
  }

  static Node of(Outline outline) {
    return new Node(
        What.MODEL,
        null,
        outline.name(),
        outline.properties(),
        null,
        outline.elements().stream().map(Node::of).toList());
  }

  private static Node of(Element element) {
    return new Node(
        What.of(element.kind()),
        element.id(),
        element.name(),
        element.properties(),
        element.table(),
        element.parts().stream().map(Node::of).toList());
  }

  /** What people call it: its label, or its name. */
  String title() {
    return name.isEmpty() ? "(result)" : name;
  }

  /** Everything in it, for people who do not have the other side. */
  List<Detail> details(boolean added) {
    List<Detail> details = new ArrayList<>();
    properties.forEach((key, value) -> details.add(detail(key, value, added)));
    if (table != null) {
      for (int i = 0; i < table.rows().size(); i++) {
        Table.Row row = table.rows().get(i);
        details.add(detail("row " + rowName(row, i), String.join(" | ", row.cells()), added));
      }
    }
    for (Node part : parts) {
      for (Detail inner : part.details(added)) {
        String key = part.title() + "." + inner.name();
        details.add(new Detail(key, inner.label(), inner.before(), inner.after()));
      }
    }
    return details;
  }

  /** Whether it holds enough to be known again under another name. */
  boolean hasSubstance() {
    return switch (what) {
      case DECISION, KNOWLEDGE_MODEL, PART, TYPE -> table != null || !parts.isEmpty() || says();
      case FUNCTION, RULE, QUERY, CASE, NOTE, COVERAGE -> true;
      case INSTRUMENT,
          EDITION,
          TOPIC,
          ACT,
          READING,
          RETIRED,
          MODEL,
          IMPORT,
          FIELD,
          INPUT,
          GLOBAL,
          DECISION_SERVICE,
          KNOWLEDGE_SOURCE,
          TABLE,
          COLUMN,
          ROW,
          FILE ->
          false;
    };
  }

  private boolean says() {
    return properties.containsKey("text") || properties.containsKey("calls");
  }

  /** Id of a row, or its number from 1 behind a sign if it has none. */
  static String rowName(Table.Row row, int index) {
    return row.id() == null ? "#" + (index + 1) : row.id();
  }

  private static Detail detail(String name, String value, boolean added) {
    return new Detail(name, null, added ? null : value, added ? value : null);
  }
}
