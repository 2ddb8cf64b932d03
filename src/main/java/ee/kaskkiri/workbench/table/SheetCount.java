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
  static final int MOST_ROWS = 20_000;
  static final int MOST_CELLS = 150_000;
  private static final int MOST_PARTS = 600_000;

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
  private int rows;
  private int cells;
  private int parts;

  SheetCount() {
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
    if (rows > MOST_ROWS || cells > MOST_CELLS || parts > MOST_PARTS) {
      throw new TableRefusedException(
          "Failis on üle "
              + MOST_ROWS
              + " rea või "
              + MOST_CELLS
              + " lahtri, tühjad ja ainult kujundatud kaasa arvatud. Kustuta need ja jäta alles"
              + " ainult selle tabeli leht.",
          "The file has more than "
              + MOST_ROWS
              + " rows or "
              + MOST_CELLS
              + " cells, with those that are empty or only have a format. Delete those, and leave"
              + " only the sheet of this table.");
    }
  }
}
