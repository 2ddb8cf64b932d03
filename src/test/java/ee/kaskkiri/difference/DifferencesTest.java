package ee.kaskkiri.difference;

import static ee.kaskkiri.difference.Shop.row;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.difference.Change.Detail;
import ee.kaskkiri.difference.Change.Kind;
import ee.kaskkiri.difference.Change.Position;
import ee.kaskkiri.rules.FileTree;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static final String FEW = row("few", "< 10", "2.50", "\"a\"");
  private static final String SOME = row("some", "[10..20]", "2.25", "\"b\"");
  private static final String MANY = row("many", "> 20", "2.00", "\"c\"");

  private static List<Change> between(Shop before, Shop after) {
    return Differences.between(before.tree(), after.tree()).changes();
  }

  private static Shop rows(String... rows) {
    return new Shop().rows(rows);
  }

  private static Change only(List<Change> changes) {
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private static Detail cell(String column, String label, String before, String after) {
    return new Detail(column, label, before, after);
  }

  @Test
  void theSameStateDiffersInNothing() {
    FileTree packaged = FileTree.packaged();

    assertThat(Differences.between(packaged, packaged).none()).isTrue();
    assertThat(Differences.between(new Shop().tree(), new Shop().tree()).summary().text())
        .isEqualTo("no differences");
  }

  @Test
  void tellsWhichCellOfWhichRowChanged() {
    Change change = only(between(rows(FEW, SOME), rows(FEW, SOME.replace("2.25", "2.20"))));

    assertThat(change)
        .isEqualTo(
            new Change(
                Kind.CHANGED,
                What.ROW,
                new Place(
                    Shop.RULES,
                    "shop",
                    "2020-01-01",
                    "price",
                    "price",
                    "price",
                    "some",
                    null,
                    null),
                Effect.VERDICT,
                null,
                null,
                null,
                List.of(cell("price", "Price", "2.25", "2.20"))));
  }

  @Test
  void tellsWhichRowsCameAndWentWithAllTheirCells() {
    List<Change> changes = between(rows(FEW, SOME), rows(FEW, row("huge", "> 99", "1", "\"z\"")));

    assertThat(changes).extracting(Change::kind).containsExactly(Kind.REMOVED, Kind.ADDED);
    assertThat(changes.get(0).place().row()).isEqualTo("some");
    assertThat(changes.get(0).position()).isEqualTo(new Position(2, null));
    assertThat(changes.get(1).place().row()).isEqualTo("huge");
    assertThat(changes.get(1).position()).isEqualTo(new Position(null, 2));
    assertThat(changes.get(1).details())
        .containsExactly(
            new Detail("count", "Loaves", null, "> 99"),
            new Detail("price", "Price", null, "1"),
            new Detail("note", null, null, "\"z\""));
  }

  @Test
  void aRowMovedIsOneMove() {
    Change change = only(between(rows(FEW, SOME, MANY), rows(SOME, MANY, FEW)));

    assertThat(change.kind()).isEqualTo(Kind.MOVED);
    assertThat(change.place().row()).isEqualTo("few");
    assertThat(change.position()).isEqualTo(new Position(1, 3));
    assertThat(change.effect()).isEqualTo(Effect.NONE);
  }

  @Test
  void theOrderOfRowsMayDecideUnderFirst() {
    Shop before = new Shop().with(Shop.RULES, Shop.model(Shop.table("FIRST", FEW, SOME)));
    Shop after = new Shop().with(Shop.RULES, Shop.model(Shop.table("FIRST", SOME, FEW)));

    assertThat(only(between(before, after)).effect()).isEqualTo(Effect.VERDICT);
  }

  @Test
  void aRowWithAnotherIdAndTheSameCellsIsTheSame() {
    Change change =
        only(between(rows(FEW, SOME), rows(FEW, SOME.replace("\"some\"", "\"middle\""))));

    assertThat(change.kind()).isEqualTo(Kind.RENAMED);
    assertThat(change.before()).isEqualTo("some");
    assertThat(change.after()).isEqualTo("middle");
    assertThat(change.effect()).isEqualTo(Effect.WORDING);
  }

  @Test
  void aRowWithAnotherIdAndNearlyTheSameCellsIsTheSame() {
    Change change =
        only(
            between(
                rows(FEW, SOME),
                rows(FEW, SOME.replace("\"some\"", "\"middle\"").replace("2.25", "2.2"))));

    assertThat(change.kind()).isEqualTo(Kind.CHANGED);
    assertThat(change.before()).isEqualTo("some");
    assertThat(change.after()).isEqualTo("middle");
    assertThat(change.details()).containsExactly(cell("price", "Price", "2.25", "2.2"));
  }

  @Test
  void rowsWithoutOrWithDoubleIdsAreKnownByTheirCells() {
    String first = row("", "< 10", "2.50", "\"a\"");
    String second = row("", "[10..20]", "2.25", "\"b\"");
    Change change = only(between(rows(first, second), rows(first, second.replace("2.25", "3"))));

    assertThat(change.place().row()).isEqualTo("#2");
    assertThat(change.details()).containsExactly(cell("price", "Price", "2.25", "3"));

    String twice = SOME.replace("\"some\"", "\"few\"");
    assertThat(only(between(rows(FEW, twice), rows(twice, FEW))).kind()).isEqualTo(Kind.MOVED);
  }

  @Test
  void inATableOfAThousandRowsOneMovedAndOneChangedAreFound() {
    String[] before =
        IntStream.range(0, 1000)
            .mapToObj(i -> row("r" + i, String.valueOf(i), "1." + i, "\"n\""))
            .toArray(String[]::new);
    String[] after = before.clone();
    System.arraycopy(before, 1, after, 0, 700);
    after[700] = before[0];
    after[900] = after[900].replace("1.900", "9");

    List<Change> changes = between(rows(before), rows(after));

    assertThat(changes).extracting(Change::kind).containsExactly(Kind.MOVED, Kind.CHANGED);
    assertThat(changes.get(0).position()).isEqualTo(new Position(1, 701));
    assertThat(changes.get(1).details()).containsExactly(cell("price", "Price", "1.900", "9"));
  }

  @Test
  void spacesCommentsAndTheDrawingAreForm() {
    Shop after =
        new Shop()
            .change(Shop.RULES, "&lt; 10", "  &lt;10 ")
            .change(Shop.RULES, "2.50", "2.50 // as ever")
            .change(Shop.RULES, "<question>What is", "<question>What\n   is")
            .change(
                Shop.RULES, "id=\"table\"", "id=\"t2\" preferredOrientation=\"Rule-as-Column\"");

    Change change = only(between(new Shop(), after));

    assertThat(change.kind()).isEqualTo(Kind.FORM);
    assertThat(Differences.between(new Shop().tree(), after.tree()).summary().text())
        .isEqualTo("only the form of 1 file changed; no answer changes");
  }

  @Test
  void spacesInsideATextAreNoForm() {
    assertThat(only(between(rows(FEW), rows(FEW.replace("\"a\"", "\" a\"")))).kind())
        .isEqualTo(Kind.CHANGED);
  }

  @Test
  void columnsAreFoundAgainWhateverWasDoneToThem() {
    String renamed = Shop.COLUMNS.replace("name=\"note\"", "name=\"remark\"");
    String swapped =
        """
        <input id="in1" label="Loaves"><inputExpression typeRef="number"><text>count</text></inputExpression></input>
        <output id="out2" name="note" typeRef="string"/>
        <output id="out1" name="price" label="Euros" typeRef="number"/>
        <output id="out3" name="more" typeRef="string"/>
        """;

    Change rename =
        only(
            between(
                rows(FEW),
                rows(FEW).with(Shop.RULES, Shop.model(Shop.tableOf("UNIQUE", renamed, FEW)))));
    assertThat(rename.what()).isEqualTo(What.COLUMN);
    assertThat(rename.kind()).isEqualTo(Kind.RENAMED);
    assertThat(rename.before()).isEqualTo("note");
    assertThat(rename.place().column()).isEqualTo("remark");

    List<Change> changes =
        between(
            rows(FEW),
            new Shop()
                .with(
                    Shop.RULES,
                    Shop.model(
                        Shop.tableOf(
                            "UNIQUE", swapped, row("few", "< 10", "\"a\"", "2.50", "\"x\"")))));
    assertThat(changes).extracting(Change::what).containsOnly(What.COLUMN);
    assertThat(changes)
        .extracting(Change::kind)
        .containsExactlyInAnyOrder(Kind.CHANGED, Kind.MOVED, Kind.ADDED);
    assertThat(changes.get(changes.size() - 1).details())
        .containsExactly(new Detail("row few", null, null, "\"x\""));
  }

  @Test
  void tellsHowATableIsReadAndWhatIsSaidOfADecision() {
    Shop after =
        new Shop()
            .change(Shop.RULES, "hitPolicy=\"UNIQUE\"", "hitPolicy=\"COLLECT\" aggregation=\"SUM\"")
            .change(Shop.RULES, "What is the price?", "What does it cost?");

    assertThat(
            DifferenceText.lines(Differences.between(new Shop().tree(), after.tree()), Paint.NONE))
        .containsExactly(
            "shop 2020-01-01",
            "  price",
            "    ~ decision price, question: What is the price? → What does it cost?",
            "    table price",
            "      ~ table, hitPolicy: UNIQUE → COLLECT",
            "      ~ table, aggregation: (nothing) → SUM",
            "",
            "1 decision changed, 1 table changed; verdicts may change");
  }

  @Test
  void aFileThatCannotBeReadIsSaidToHaveChanged() {
    Change change =
        only(between(new Shop(), new Shop().change(Shop.RULES, "</decisionTable>", "")));

    assertThat(change.kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(change.before()).isNull();
    assertThat(change.after()).contains(Shop.RULES, "is no well-formed XML");
  }

  @Test
  void filesThatAreNoRulesAreNamed() {
    Change change = only(between(new Shop(), new Shop().with("rules/README.md", "x")));

    assertThat(change)
        .isEqualTo(
            Change.of(
                Kind.ADDED, What.FILE, Place.file("rules/README.md"), Effect.NONE, null, null));
  }

  @Test
  void instrumentsEditionsAndTopicsComeAndGo() {
    Shop after =
        new Shop()
            .with("rules/shop/2021-01-01/price.dmn", Shop.model(""))
            .with("rules/stall/2021-01-01/price.dmn", Shop.model(""))
            .with(Shop.FOLDER + "tax.dmn", Shop.model(""));

    assertThat(
            DifferenceText.lines(Differences.between(new Shop().tree(), after.tree()), Paint.NONE))
        .containsExactly(
            "shop 2020-01-01",
            "  + topic tax",
            "+ edition shop 2021-01-01",
            "    topic: price",
            "+ instrument stall",
            "    edition: 2021-01-01",
            "",
            "1 instrument added, 1 edition added, 1 topic added; verdicts may change");
    assertThat(between(after, new Shop())).extracting(Change::kind).containsOnly(Kind.REMOVED);
    assertThat(Differences.between(new Shop().tree(), after.tree(), "stall").changes()).hasSize(1);
  }
}
