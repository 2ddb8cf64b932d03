package ee.kaskkiri.workbench.table;

import ee.kaskkiri.engine.table.TableRefusedException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Counts what a workbook holds while it is read past, because opening it takes some hundred bytes
 * of memory for each row and cell, the empty ones too.
 */
final class SheetCount {
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_CELLS = 150_000;

  /** An open cell takes about a quarter of it, with its text and the elements around it. */
  private static final int BYTES_FOR_A_CELL = 3_000;

  private static final int PARTS_OF_A_CELL = 4;

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
  private final int mostCells;
  private int rows;
  private int cells;
  private int parts;

  /** Counts for the memory that this service has. */
  SheetCount() {
    this(Runtime.getRuntime().maxMemory());
  }

  /** Counts for so many bytes of memory: a small service takes smaller files only. */
  SheetCount(long memory) {
    this.mostCells = (int) Math.min(MOST_CELLS, memory / BYTES_FOR_A_CELL);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /**
   * Counts one file of a workbook; what is no XML is an image, or is refused when it is opened.
   *
   * @throws TableRefusedException if there is too much of anything in all files
   */
  void add(InputStream file) {
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(file);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          count(reader.getLocalName());
        }
      }
    } catch (XMLStreamException e) {
      // nothing behind this place is read when the workbook is opened either
    }
  }

  private void count(String element) {
    parts++;
    if (element.equals("row")) {
      rows++;
    } else if (element.equals("c")) {
      cells++;
    }
    if (rows > MOST_ROWS || cells > mostCells || parts > mostCells * PARTS_OF_A_CELL) {
      throw new TableRefusedException(
          "Failis on üle "
              + MOST_ROWS
              + " rea või "
              + mostCells
              + " lahtri, tühjad ja ainult kujundatud kaasa arvatud. Kustuta need ja jäta alles"
              + " ainult selle tabeli leht.",
          "The file has more than "
              + MOST_ROWS
              + " rows or "
              + mostCells
              + " cells, with those that are empty or only have a format. Delete those, and leave"
              + " only the sheet of this table.");
    }
  }
}
