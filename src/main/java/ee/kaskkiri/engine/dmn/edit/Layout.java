package ee.kaskkiri.engine.dmn.edit;

import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.engine.outline.Table.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How rows of a table are written.
 *
 * @param row name of a row's element
 * @param cells for each column the name of its cells' elements
 */
record Layout(String row, List<String> cells) {
  static final String LITERAL = "literalExpression";
  private static final Set<String> NO_EXPRESSION = Set.of("description", "extensionElements");

  Layout {
    cells = List.copyOf(cells);
  }

  static Layout of(Table table) {
    return switch (table.kind()) {
      case DECISION_TABLE ->
          new Layout("rule", table.columns().stream().map(one -> entry(one.role())).toList());
      case RELATION -> new Layout("row", table.columns().stream().map(one -> LITERAL).toList());
      case LIST -> new Layout(LITERAL, List.of(LITERAL));
    };
  }

  private static String entry(Role role) {
    return switch (role) {
      case INPUT -> "inputEntry";
      case OUTPUT -> "outputEntry";
      case ANNOTATION -> "annotationEntry";
    };
  }

  /** Whether a row is a cell too. */
  boolean flat() {
    return row.equals(LITERAL);
  }

  List<XmlElement> rows(XmlElement table) {
    return table.children(row).toList();
  }

  /** The cell of a column; empty if the row leaves it out. */
  Optional<XmlElement> cell(XmlElement row, int column) {
    if (flat()) {
      return Optional.of(row);
    }
    int before = before(column);
    List<XmlElement> there = written(row, cells.get(column));
    return before < there.size() ? Optional.of(there.get(before)) : Optional.empty();
  }

  /** How many columns before this one have cells of the same name. */
  int before(int column) {
    return (int) cells.subList(0, column).stream().filter(cells.get(column)::equals).count();
  }

  /** Cells of a name; in a row of a relation, any expression is one. */
  List<XmlElement> written(XmlElement row, String name) {
    return name.equals(LITERAL)
        ? row.children().stream().filter(one -> !NO_EXPRESSION.contains(one.localName())).toList()
        : row.children(name).toList();
  }

  /** Whether every cell is written, and as a text, so that other rows can be written like it. */
  boolean complete(XmlElement row) {
    for (int column = 0; column < cells.size(); column++) {
      Optional<XmlElement> cell = cell(row, column);
      if (cell.isEmpty() || !cell.get().localName().equals(cells.get(column))) {
        return false;
      }
    }
    return true;
  }

  /** Behind what a new cell of a name stands in a row; empty if at its beginning. */
  Optional<XmlElement> last(XmlElement row, String name) {
    List<String> names = new ArrayList<>(NO_EXPRESSION);
    if (name.equals(LITERAL)) {
      return row.children().isEmpty()
          ? Optional.empty()
          : Optional.of(row.children().get(row.children().size() - 1));
    }
    for (String one : cells) {
      names.add(one);
      if (one.equals(name)) {
        break;
      }
    }
    return row.children().stream()
        .filter(one -> names.contains(one.localName()))
        .reduce((first, second) -> second);
  }
}
