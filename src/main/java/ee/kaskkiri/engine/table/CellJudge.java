package ee.kaskkiri.engine.table;

import ee.kaskkiri.rules.Bilingual;
import java.util.List;
import java.util.Optional;

/** Judges what people write into the cells of one table. For one thread. */
public interface CellJudge {
  /**
   * What is wrong with a text in a column; empty if nothing shows before the rules are compiled.
   */
  Optional<Bilingual> fault(int column, String text);

  /** The only values that a column allows, as a cell writes them; empty if they are not listed. */
  List<String> listed(int column);
}
