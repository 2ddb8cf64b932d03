package ee.kaskkiri.workbench.table;

import ee.kaskkiri.rules.Bilingual;
import ee.kaskkiri.workbench.table.TakenTable.Fault;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/** Reads cells of a sheet as texts. */
final class SheetCells {
  private final List<Fault> faults;

  /** Reads; what cannot be taken goes to the faults. */
  SheetCells(List<Fault> faults) {
    this.faults = faults;
  }

  /** The id of a row; empty if it has none. */
  String id(@Nullable Cell cell) {
    return cell == null ? "" : text(cell, cell.getRowIndex(), cell.getColumnIndex(), "").strip();
  }

  /**
   * The text of a cell.
   *
   * @param old what stood there, which stays where the cell cannot be taken, or says the same
   */
  String text(@Nullable Cell cell, int row, int column, String old) {
    if (cell == null) {
      return "";
    }
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC -> number((XSSFCell) cell, old);
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case BLANK, _NONE -> "";
      case FORMULA, ERROR -> {
        String place = new CellReference(row, column).formatAsString(false);
        boolean formula = cell.getCellType() == CellType.FORMULA;
        faults.add(new Fault(place, formula ? formula() : error()));
        yield old;
      }
    };
  }

  private static Bilingual formula() {
    return new Bilingual(
        "Lahtris on valem; seda ei võetud. Kirjuta väärtus, mitte valem.",
        "The cell holds a formula; it was not taken. Write the value, not a formula.");
  }

  private static Bilingual error() {
    return new Bilingual(
        "Lahtris on viga; seda ei võetud. Kirjuta väärtus.",
        "The cell holds an error; it was not taken. Write the value.");
  }

  /** As the program shows it, which keeps 17 digits of it in the file. */
  private static String number(XSSFCell cell, String old) {
    if (DateUtil.isCellDateFormatted(cell)) {
      LocalDateTime moment = cell.getLocalDateTimeCellValue();
      return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? "date(\"" + moment.toLocalDate() + "\")"
          : "date and time(\"" + moment + "\")";
    }
    BigDecimal number = new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue()));
    return same(number, old) ? old : number.toPlainString();
  }

  private static boolean same(BigDecimal number, String old) {
    try {
      return new BigDecimal(old).compareTo(number) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
