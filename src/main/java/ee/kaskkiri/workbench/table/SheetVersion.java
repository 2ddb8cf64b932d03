package ee.kaskkiri.workbench.table;

import ee.kaskkiri.engine.Tables;
import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.engine.outline.Table.Row;
import ee.kaskkiri.rules.FileTree;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** From which state of a table a spreadsheet was made: a mark beside its hidden lists. */
final class SheetVersion {
  private static final String MARK = "from@";

  private SheetVersion() {}

  /** Names the rows of a table as they are: other rows, another name. */
  static String of(Table table) {
    return FileTree.hash(
        table.rows().stream()
            .map(row -> line(Tables.plain(table, row)))
            .collect(Collectors.joining("\n")));
  }

  private static String line(Row row) {
    return row.id() + "\t" + row.description() + "\t" + String.join("\t", row.cells());
  }

  /** The text that marks a spreadsheet of a table. */
  static String mark(Table table) {
    return MARK + of(table);
  }

  /** The state that a workbook was made from; empty if it does not say. */
  static Optional<String> of(XSSFWorkbook workbook) {
    XSSFSheet lists = workbook.getSheet(SheetForm.LISTS);
    XSSFRow first = lists == null ? null : lists.getRow(0);
    return first == null
        ? Optional.empty()
        : StreamSupport.stream(first.spliterator(), false)
            .filter(cell -> cell.getCellType() == CellType.STRING)
            .map(Cell::getStringCellValue)
            .filter(text -> text.startsWith(MARK))
            .map(text -> text.substring(MARK.length()))
            .findFirst();
  }
}
