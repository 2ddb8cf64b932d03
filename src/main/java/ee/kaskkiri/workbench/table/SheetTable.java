package ee.kaskkiri.workbench.table;

import ee.kaskkiri.engine.Tables;
import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.engine.outline.Table.Row;
import ee.kaskkiri.engine.table.TableRefusedException;
import ee.kaskkiri.rules.Bilingual;
import ee.kaskkiri.workbench.table.TakenTable.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes a table back from a spreadsheet: rows by their id, columns by their technical name. */
public final class SheetTable {
  private static final Logger LOG = Logger.getLogger(SheetTable.class);
  private static final int HEADS = 10;
  private static final int NONE = -1;

  private final Table table;
  private final XSSFSheet sheet;
  private final int names;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final SheetCells cells = new SheetCells(faults);
  private int ids;
  private int description = NONE;

  private SheetTable(Table table, XSSFSheet sheet, int names) {
    this.table = table;
    this.sheet = sheet;
    this.names = names;
  }

  /**
   * What a spreadsheet makes of a table.
   *
   * @throws TableRefusedException if the file is no spreadsheet of this table
   */
  public static TakenTable read(Table table, byte[] file) {
    WorkbookGuard.check(file);
    try (XSSFWorkbook workbook = open(file)) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        for (int row = 0; row < HEADS; row++) {
          if (isHead(sheet.getRow(row))) {
            return new SheetTable(table, sheet, row).taken(SheetVersion.of(workbook));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new TableRefusedException(
        "Failis ei ole tehniliste nimede rida (\"row@…\"), mille järgi veerud ära tuntakse. Laadi tabel uuesti alla ja muuda seda.",
        "The file has no row of technical names ('row@…'), by which columns are known. Download the table again and change that.");
  }

  private static XSSFWorkbook open(byte[] file) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(file));
    } catch (IOException | RuntimeException e) { // POI has many kinds for what is none
      LOG.debug("A file was no workbook.", e);
      throw WorkbookGuard.notASheet();
    }
  }

  private static boolean isHead(org.apache.poi.ss.usermodel.@Nullable Row row) {
    return row != null && cells(row).anyMatch(cell -> text(cell).startsWith(SheetForm.ROW_ID));
  }

  private static java.util.stream.Stream<Cell> cells(org.apache.poi.ss.usermodel.Row row) {
    return StreamSupport.stream(row.spliterator(), false);
  }

  private static String text(Cell cell) {
    return cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING
        ? cell.getStringCellValue().strip()
        : "";
  }

  private TakenTable taken(Optional<String> version) {
    columns();
    requireCurrent(version);
    List<Row> rows = new ArrayList<>();
    List<@Nullable Integer> origin = new ArrayList<>();
    rows(rows, origin);
    List<Row> before = table.rows().stream().map(row -> Tables.plain(table, row)).toList();
    Table now =
        new Table(
            table.kind(),
            table.id(),
            table.name(),
            table.hitPolicy(),
            table.aggregation(),
            table.orientation(),
            table.outputLabel(),
            table.columns(),
            rows);
    return new TakenTable(now, RowChanges.of(before, rows, origin), faults);
  }

  /** What somebody saved since would look as if this file had undone it. */
  private void requireCurrent(Optional<String> version) {
    if (version.isEmpty()) {
      tell(
          "",
          "Fail ei ütle, millisest tabeli seisust see on tehtud. Vaata üle, et kõik erinevused on sinu omad.",
          "The file does not say from which state of the table it was made. Make sure that all"
              + " differences are yours.");
    } else if (!version.get().equals(SheetVersion.of(table))) {
      throw new TableRefusedException(
          "Tabelit on pärast selle faili allalaadimist muudetud ja fail võtaks need muudatused tagasi. Midagi ei võetud. Laadi tabel uuesti alla ja tee oma muudatused uues failis.",
          "The table was changed after this file was downloaded, and the file would undo that."
              + " Nothing was taken. Download the table again, and make your changes in the new"
              + " file.");
    }
  }

  private void columns() {
    List<String> wanted = SheetForm.names(table);
    Map<String, Integer> found = new HashMap<>();
    for (Cell cell : sheet.getRow(names)) {
      String name = text(cell);
      int at = cell.getColumnIndex();
      if (name.startsWith(SheetForm.ROW_ID)) {
        if (!name.equals(SheetForm.rowId(table))) {
          throw new TableRefusedException(
              "See on teise tabeli fail (" + name.substring(SheetForm.ROW_ID.length()) + ").",
              "This is the file of another table ("
                  + name.substring(SheetForm.ROW_ID.length())
                  + ").");
        }
        ids = at;
      } else if (name.equals(SheetForm.DESCRIPTION)) {
        description = at;
      } else if (!(wanted.contains(name) && found.putIfAbsent(name, at) == null)
          && (!name.isEmpty() || filled(at))) {
        tell(
            CellReference.convertNumToColString(at),
            "Sellist veergu tabelis ei ole; seda ei võetud.",
            "The table has no such column; it was not taken.");
      }
    }
    for (int column = 0; column < wanted.size(); column++) {
      Integer at = found.get(wanted.get(column));
      places.add(at == null ? NONE : at);
      if (at == null) {
        String title = table.columns().get(column).title();
        tell(
            "",
            "Veerg \""
                + title
                + "\" ("
                + wanted.get(column)
                + ") puudub; alles jääb, mis seal oli.",
            "The column '"
                + title
                + "' ("
                + wanted.get(column)
                + ") is missing; what was there stays.");
      }
    }
  }

  private boolean filled(int column) {
    return StreamSupport.stream(sheet.spliterator(), false)
        .filter(row -> row.getRowNum() > names)
        .anyMatch(row -> row.getCell(column) != null && !text(row.getCell(column)).isEmpty());
  }

  private void rows(List<Row> rows, List<@Nullable Integer> origin) {
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < table.rows().size(); i++) {
      known.putIfAbsent(SheetForm.row(table, i), i);
    }
    Set<String> seen = new HashSet<>();
    for (org.apache.poi.ss.usermodel.Row line : sheet) {
      if (line.getRowNum() <= names || blank(line)) {
        continue;
      }
      String id = cells.id(line.getCell(ids));
      if (!id.isEmpty() && !seen.add(id)) {
        tell(
            String.valueOf(line.getRowNum() + 1),
            "Tunnus \""
                + id
                + "\" on kahel real; teine rida võeti uue reana. Jäta uue rea tunnus tühjaks.",
            "Two rows have the id '"
                + id
                + "'; the second was taken as a new row. Leave the id of a new row empty.");
        id = "";
      }
      Integer was = known.get(id);
      rows.add(row(line, was, id));
      origin.add(was);
    }
  }

  private static boolean blank(org.apache.poi.ss.usermodel.Row line) {
    return cells(line)
        .allMatch(
            cell ->
                switch (cell.getCellType()) {
                  case BLANK, _NONE -> true;
                  case STRING -> cell.getStringCellValue().isBlank();
                  case NUMERIC, BOOLEAN, FORMULA, ERROR -> false;
                });
  }

  private Row row(org.apache.poi.ss.usermodel.Row line, @Nullable Integer was, String id) {
    Row before = was == null ? null : Tables.plain(table, table.rows().get(was));
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < places.size(); column++) {
      String old = before == null ? "" : before.cells().get(column);
      int at = places.get(column);
      texts.add(at == NONE ? old : cells.text(line.getCell(at), line.getRowNum(), at, old));
    }
    String words = before == null || before.description() == null ? "" : before.description();
    if (description != NONE) {
      words = cells.text(line.getCell(description), line.getRowNum(), description, words);
    }
    String own = was == null ? id : table.rows().get(was).id();
    return Tables.plain(table, new Row(own, words, texts));
  }

  private void tell(String place, String et, String en) {
    faults.add(new Fault(place, new Bilingual(et, en)));
  }
}
