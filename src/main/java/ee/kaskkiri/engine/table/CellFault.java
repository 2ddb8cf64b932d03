package ee.kaskkiri.engine.table;

import ee.kaskkiri.rules.Bilingual;
import java.util.Objects;

/**
 * What is wrong with a cell.
 *
 * @param row its row, counted from 0
 * @param column its column, counted from 0
 * @param message what is wrong and what would be right
 */
public record CellFault(int row, int column, Bilingual message) {
  public CellFault {
    Objects.requireNonNull(message, "message");
  }
}
