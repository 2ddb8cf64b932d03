package ee.kaskkiri.difference;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.difference.Change.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to a table is found, and nothing else. */
class DifferencePropertyTest {
  private record Row(String id, String count, String price) {
    String xml() {
      return Shop.row(id, count, price, "\"" + id + "\"");
    }
  }

  private static Shop shop(List<Row> rows) {
    return new Shop().rows(rows.stream().map(Row::xml).toArray(String[]::new));
  }

  private static List<Row> table(int size) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rows.add(new Row("r" + i, String.valueOf(i), "1." + i));
    }
    return rows;
  }

  @Property(tries = 30, seed = "41")
  void editsOfRowsAreFoundExactly(
      @ForAll @IntRange(min = 4, max = 60) int size, @ForAll long seed) {
    Random random = new Random(seed);
    List<Row> before = table(size);
    List<Row> after = new ArrayList<>(before);
    Set<String> expected = new HashSet<>();

    Row removed = after.remove(random.nextInt(after.size()));
    expected.add("removed " + removed.id());
    int at = random.nextInt(after.size());
    Row changed = after.get(at);
    after.set(at, new Row(changed.id(), changed.count(), "99"));
    expected.add("changed " + changed.id());
    after.add(random.nextInt(after.size() + 1), new Row("fresh", "777", "8"));
    expected.add("added fresh");

    Set<String> found = new HashSet<>();
    for (Change change : Differences.between(shop(before).tree(), shop(after).tree()).changes()) {
      found.add(change.kind() + " " + change.place().row());
    }
    assertThat(found).isEqualTo(expected);
  }

  @Property(tries = 30, seed = "42")
  void aSingleMoveIsASingleChange(
      @ForAll @IntRange(min = 3, max = 60) int size, @ForAll long seed) {
    Random random = new Random(seed);
    List<Row> before = table(size);
    List<Row> after = new ArrayList<>(before);
    Row row = after.remove(random.nextInt(size));
    after.add(random.nextInt(size), row);

    List<Change> changes = Differences.between(shop(before).tree(), shop(after).tree()).changes();

    if (after.equals(before)) {
      assertThat(changes).isEmpty();
    } else {
      assertThat(changes).extracting(Change::kind).containsExactly(Kind.MOVED);
    }
  }

  @Property(tries = 20, seed = "43")
  void otherIdsDoNotHideARow(@ForAll @IntRange(min = 2, max = 40) int size, @ForAll long seed) {
    Random random = new Random(seed);
    List<Row> before = table(size);
    Row row = before.get(random.nextInt(size));
    String xml = row.xml().replace("rule id=\"" + row.id(), "rule id=\"other");
    Shop after =
        new Shop()
            .rows(
                before.stream()
                    .map(one -> one.equals(row) ? xml : one.xml())
                    .toArray(String[]::new));

    assertThat(Differences.between(shop(before).tree(), after.tree()).changes())
        .extracting(change -> change.kind() + " " + change.before() + " " + change.after())
        .containsExactly("renamed " + row.id() + " other");
  }
}
