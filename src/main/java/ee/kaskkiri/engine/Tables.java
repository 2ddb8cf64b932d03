package ee.kaskkiri.engine;

import ee.kaskkiri.engine.dmn.DmnCells;
import ee.kaskkiri.engine.dmn.edit.TableText;
import ee.kaskkiri.engine.outline.Element;
import ee.kaskkiri.engine.outline.Outline;
import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.engine.outline.Table.Role;
import ee.kaskkiri.engine.outline.Table.Row;
import ee.kaskkiri.engine.table.CellJudge;
import ee.kaskkiri.engine.table.TableRefusedException;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and writes the tables of rule files, without compiling them. */
public final class Tables {
  private static final String ANYTHING = "-";

  private Tables() {}

  /**
   * The table of an id, or of a name where it has no id; empty if the file has none such, or
   * several.
   */
  public static Optional<Table> find(RuleFile file, String idOrName) {
    List<Table> all = all(file);
    Optional<Table> byId = only(all.stream().filter(table -> idOrName.equals(table.id())).toList());
    return byId.isPresent()
        ? byId
        : only(all.stream().filter(table -> idOrName.equals(table.name())).toList());
  }

  /** Every table of a file, in order; none if it cannot be read. */
  public static List<Table> all(RuleFile file) {
    return Outlines.read(file, new ArrayList<>()).stream().flatMap(Tables::all).toList();
  }

  private static Optional<Table> only(List<Table> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static Stream<Table> all(Outline outline) {
    return outline.elements().stream().flatMap(Tables::all);
  }

  private static Stream<Table> all(Element element) {
    return Stream.concat(
        Stream.ofNullable(element.table()), element.parts().stream().flatMap(Tables::all));
  }

  /**
   * A file with other rows in one of its tables, and everything else as it is. Rows are known by
   * their id, those without one by what stands in them; a row that the table does not have is
   * written like its neighbours, and gets an id if they have some.
   *
   * @param wanted all rows in order
   * @param taken ids that no new row is given, besides those of the file
   * @throws TableRefusedException if they cannot be written
   */
  public static Written write(
      RuleFile file, Table table, List<Row> wanted, Collection<String> taken) {
    List<Row> rows = wanted.stream().map(row -> plain(table, row)).toList();
    List<Row> before = table.rows().stream().map(row -> plain(table, row)).toList();
    Table known =
        new Table(
            table.kind(),
            table.id(),
            table.name(),
            table.hitPolicy(),
            table.aggregation(),
            table.orientation(),
            table.outputLabel(),
            table.columns(),
            before);
    String text = new TableText(file.text(), known).with(rows, taken);
    List<Finding> findings = new ArrayList<>();
    RuleFile changed = new RuleFile(file.path(), file.topic(), file.language(), text);
    Table now =
        Outlines.read(changed, findings).stream()
            .flatMap(Tables::all)
            .filter(one -> Objects.equals(one.id(), table.id()) && one.name().equals(table.name()))
            .findFirst()
            .orElse(null);
    if (now == null || !holds(now, rows)) {
      throw new TableRefusedException(
          "Neid ridu ei saa selle tabeli failis kirja panna; muuda faili ennast.",
          "These rows cannot be written into the file of this table; change the file itself.");
    }
    return new Written(text, now);
  }

  /**
   * A file with other rows.
   *
   * @param text of the whole file
   * @param table as it now is
   */
  public record Written(String text, Table table) {
    public Written {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(table, "table");
    }
  }

  private static boolean holds(Table now, List<Row> wanted) {
    if (now.rows().size() != wanted.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      Row row = plain(now, now.rows().get(i));
      Row other = wanted.get(i);
      if (!row.cells().equals(other.cells())
          || !Objects.equals(row.description(), other.description())
          || (other.id() != null && !other.id().equals(row.id()))) {
        return false;
      }
    }
    return true;
  }

  /**
   * A row as it is read again once it is written: without space around it, an empty condition as
   * one that anything meets.
   *
   * @throws TableRefusedException if it has not one cell for each column
   */
  public static Row plain(Table table, Row row) {
    if (row.cells().size() != table.columns().size()) {
      throw new TableRefusedException(
          "Real on %d lahtrit, tabelil %d veergu."
              .formatted(row.cells().size(), table.columns().size()),
          "A row has %d cells, the table has %d columns."
              .formatted(row.cells().size(), table.columns().size()));
    }
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.cells().size(); column++) {
      boolean condition = table.columns().get(column).role() == Role.INPUT;
      String text = lines(row.cells().get(column)).strip();
      cells.add(text.isEmpty() && condition ? ANYTHING : text);
    }
    return new Row(
        blank(row.id()), row.description() == null ? null : blank(lines(row.description())), cells);
  }

  /**
   * Judges what people write into the cells of a table.
   *
   * @param others the other files of the edition
   * @return empty if the file holds no such table
   */
  public static Optional<CellJudge> judge(RuleFile file, Collection<RuleFile> others, Table table) {
    return file.language() == RuleFile.Language.DMN
        ? DmnCells.of(file, others, table)
        : Optional.empty();
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
