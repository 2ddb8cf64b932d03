package ee.kaskkiri.decision.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one record.
 *
 * @param line line of the file on which it begins
 * @param cells what they hold; null where nothing stands
 */
record Row(long line, List<@Nullable String> cells) {
  Row {
    cells = Collections.unmodifiableList(new ArrayList<>(cells));
  }

  @Nullable String cell(int column) {
    return cells.get(column);
  }
}
