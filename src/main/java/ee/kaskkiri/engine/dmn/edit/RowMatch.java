package ee.kaskkiri.engine.dmn.edit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import ee.kaskkiri.engine.outline.Table.Row;
import ee.kaskkiri.engine.table.TableRefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which wanted row is which row of the file: by id, and those without an id by what stands in
 * them.
 */
final class RowMatch {
  private RowMatch() {}

  /**
   * For each wanted row the number of the row that it is; null if it is new.
   *
   * @throws TableRefusedException if two wanted rows have one id
   */
  static List<@Nullable Integer> of(List<Row> before, List<Row> wanted) {
    Map<String, Integer> byId = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      String id = before.get(i).id();
      if (id != null) {
        byId.putIfAbsent(id, i);
      }
    }
    List<@Nullable Integer> matches = new ArrayList<>(Collections.nCopies(wanted.size(), null));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < wanted.size(); i++) {
      String id = wanted.get(i).id();
      if (id != null && !seen.add(id)) {
        throw new TableRefusedException(
            "Tunnus \"" + id + "\" on kahel real. Jäta uue rea tunnus tühjaks.",
            "Two rows have the id '" + id + "'. Leave that of the new row empty.");
      }
      if (id != null) {
        matches.set(i, byId.get(id));
      }
    }
    matchNameless(before, wanted, matches);
    return matches;
  }

  private static void matchNameless(
      List<Row> before, List<Row> wanted, List<@Nullable Integer> matches) {
    List<Integer> old = nameless(before);
    List<Integer> now = nameless(wanted);
    if (old.isEmpty() || now.isEmpty()) {
      return;
    }
    int next = 0;
    int nextNow = 0;
    for (AbstractDelta<Row> delta :
        DiffUtils.diff(
                old.stream().map(before::get).toList(), now.stream().map(wanted::get).toList())
            .getDeltas()) {
      int start = delta.getSource().getPosition();
      int startNow = delta.getTarget().getPosition();
      pair(old.subList(next, start), now.subList(nextNow, startNow), matches);
      next = start + delta.getSource().size();
      nextNow = startNow + delta.getTarget().size();
      if (delta.getType() == DeltaType.CHANGE) {
        pair(old.subList(start, next), now.subList(startNow, nextNow), matches);
      }
    }
    pair(old.subList(next, old.size()), now.subList(nextNow, now.size()), matches);
  }

  private static void pair(List<Integer> old, List<Integer> now, List<@Nullable Integer> matches) {
    for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
      matches.set(now.get(i), old.get(i));
    }
  }

  private static List<Integer> nameless(List<Row> rows) {
    return IntStream.range(0, rows.size()).filter(i -> rows.get(i).id() == null).boxed().toList();
  }
}
