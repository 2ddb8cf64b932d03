package ee.kaskkiri.decision.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.decision.AskedTopic;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.type.ValueType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the columns of a table mean for the input of a topic. */
final class Header {
  private static final String REF = "ref";

  private final int columns;
  private final int ref;
  private final Part.Group input;

  private Header(int columns, int ref, Part.Group input) {
    this.columns = columns;
    this.ref = ref;
    this.input = input;
  }

  /**
   * Reads the names of the columns.
   *
   * @throws ee.kaskkiri.problem.ProblemException if they are not what the topic takes
   */
  static Header read(List<@Nullable String> names, AskedTopic topic) {
    ValueType.Fields asked = topic.inputs();
    Declared declared =
        new Declared(
            asked,
            topic.edition().topics().values().stream()
                .<ValueType>map(other -> other.inputs(Selection.ALL))
                .toList(),
            false);
    HeaderReading reading = new HeaderReading();
    Branch root = new Branch(new CsvPath(List.of()));
    int ref = Branch.NO_COLUMN;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i) == null ? "" : names.get(i).strip();
      if (name.equals(REF) && declared.field(REF) == null) {
        if (ref != Branch.NO_COLUMN) {
          reading.wrong(null, "The column 'ref' stands twice.", "each column once");
        }
        ref = i;
      } else {
        add(root, name, i, reading);
      }
    }
    Part.Group input = reading.group(root, declared, asked);
    if (!reading.errors().isEmpty()) {
      throw CsvFault.names(reading.errors());
    }
    return new Header(names.size(), ref, input);
  }

  private static void add(Branch root, String name, int column, HeaderReading reading) {
    if (name.isEmpty()) {
      reading.wrong(null, "Column " + (column + 1) + " has no name.", "a path in the header");
      return;
    }
    Optional<CsvPath> path = CsvPath.read(name);
    if (path.isEmpty()) {
      reading.wrong(
          null,
          "The name of column " + (column + 1) + ", '" + name + "', is no path.",
          "names with dots between, and the place in a list in brackets, counted from 0");
    } else if (!root.add(path.get(), column)) {
      reading.wrong(path.get(), "The column '" + name + "' stands twice.", "each column once");
    }
  }

  /**
   * The input of a row.
   *
   * @throws ee.kaskkiri.problem.ProblemException if its cells do not fit the columns
   */
  CsvRow row(Row row) {
    if (row.cells().size() != columns) {
      throw CsvFault.cells(row.line(), row.cells().size(), columns);
    }
    ObjectNode object = input.object(row);
    return new CsvRow(ref == Branch.NO_COLUMN ? null : row.cell(ref), object);
  }
}
