package ee.kaskkiri.workbench.table;

import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.engine.outline.Table.Row;
import ee.kaskkiri.engine.table.TableRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a table as a spreadsheet. Every cell is a text, so nothing in it can run, and no number is
 * rounded.
 */
public final class TableSheet {
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final String RUNS = "=+-@\t";
  private static final int NARROW = 10;
  private static final int WIDE = 60;
  private static final int UNITS = 256;
  private static final int SPARE_ROWS = 500;

  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;
  private final XSSFCellStyle plain;
  private final XSSFCellStyle guarded;
  private final XSSFCellStyle heading;
  private final XSSFCellStyle technical;

  private TableSheet(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.sheet = workbook.createSheet(SheetForm.SHEET);
    short text = workbook.createDataFormat().getFormat("@");
    this.plain = style(text);
    this.guarded = style(text);
    guarded.setQuotePrefixed(true);
    this.heading = style(text);
    XSSFFont bold = workbook.createFont();
    bold.setBold(true);
    heading.setFont(bold);
    this.technical = style(text);
    technical.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    technical.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private XSSFCellStyle style(short format) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setDataFormat(format);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  /**
   * The spreadsheet.
   *
   * @param listed the only values that a column allows, as a cell writes them; none if they are not
   *     listed
   * @throws TableRefusedException if a text is longer than a spreadsheet can hold
   */
  public static byte[] write(Table table, IntFunction<List<String>> listed) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      new TableSheet(workbook).fill(table, listed);
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(Table table, IntFunction<List<String>> listed) {
    int last = table.columns().size() + 1;
    heads(table, last);
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      XSSFRow line = sheet.createRow(SheetForm.FIRST_ROW + i);
      put(line, 0, SheetForm.row(table, i), technical);
      for (int column = 0; column < row.cells().size(); column++) {
        put(line, column + 1, row.cells().get(column), plain);
      }
      put(line, last, row.description() == null ? "" : row.description(), plain);
    }
    for (int column = 0; column <= last; column++) {
      sheet.setColumnWidth(column, width(column) * UNITS);
      sheet.setDefaultColumnStyle(column, plain);
    }
    sheet.createFreezePane(1, SheetForm.FIRST_ROW);
    lists(table, listed);
    workbook.setActiveSheet(0);
  }

  private void heads(Table table, int last) {
    XSSFRow labels = sheet.createRow(SheetForm.LABELS);
    XSSFRow names = sheet.createRow(SheetForm.NAMES);
    put(labels, 0, "Rea tunnus", heading);
    put(names, 0, SheetForm.rowId(table), technical);
    List<String> called = SheetForm.names(table);
    for (int column = 0; column < called.size(); column++) {
      put(labels, column + 1, table.columns().get(column).title(), heading);
      put(names, column + 1, called.get(column), technical);
    }
    put(labels, last, "Rea kirjeldus", heading);
    put(names, last, SheetForm.DESCRIPTION, technical);
  }

  private void put(XSSFRow line, int column, String text, XSSFCellStyle style) {
    if (text.length() > SpreadsheetVersion.EXCEL2007.getMaxTextLength()) {
      String place = new CellReference(line.getRowNum(), column).formatAsString(false);
      throw new TableRefusedException(
          "Lahtri " + place + " tekst on pikem, kui Exceli lahter mahutab; muuda tabelit siin.",
          "The text of cell "
              + place
              + " is longer than a cell of Excel holds; change the table here.");
    }
    XSSFCell cell = line.createCell(column, CellType.STRING);
    cell.setCellValue(ESCAPE.matcher(text).replaceAll("_x005F_"));
    boolean mayRun = !text.isEmpty() && RUNS.indexOf(text.charAt(0)) >= 0;
    cell.setCellStyle(mayRun && style.equals(plain) ? guarded : style);
  }

  private int width(int column) {
    int longest = NARROW;
    for (org.apache.poi.ss.usermodel.Row line : sheet) {
      String text = line.getCell(column).getStringCellValue();
      int longestLine = text.lines().mapToInt(String::length).max().orElse(0);
      longest = Math.max(longest, Math.min(WIDE, longestLine + 2));
    }
    return longest;
  }

  /** What a column allows, to choose from; other texts may be written all the same. */
  private void lists(Table table, IntFunction<List<String>> listed) {
    XSSFSheet lists = workbook.createSheet(SheetForm.LISTS);
    DataValidationHelper helper = sheet.getDataValidationHelper();
    for (int column = 0; column < table.columns().size(); column++) {
      List<String> values = listed.apply(column);
      for (int i = 0; i < values.size(); i++) {
        XSSFRow line = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
        put(line, column, values.get(i), plain);
      }
      if (!values.isEmpty()) {
        String letter = CellReference.convertNumToColString(column);
        String range = SheetForm.LISTS + "!$" + letter + "$1:$" + letter + "$" + values.size();
        DataValidation choice =
            helper.createValidation(
                helper.createFormulaListConstraint(range),
                new CellRangeAddressList(
                    SheetForm.FIRST_ROW,
                    SheetForm.FIRST_ROW + table.rows().size() + SPARE_ROWS,
                    column + 1,
                    column + 1));
        choice.setShowErrorBox(false);
        sheet.addValidationData(choice);
      }
    }
    XSSFRow first = lists.getRow(0) == null ? lists.createRow(0) : lists.getRow(0);
    put(first, table.columns().size(), SheetVersion.mark(table), plain);
    workbook.setSheetHidden(workbook.getSheetIndex(lists), true);
  }
}
