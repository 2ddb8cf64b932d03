package ee.kaskkiri.difference;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.rules.FileTree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Differences outside of tables: boxed logic, DRL, acts, cases, editions. */
class OtherDifferencesTest {
  private static final String DRL = Shop.FOLDER + "orders.drl";
  private static final String RULES =
      """
      package shop.e20200101;
      import java.math.BigDecimal;
      import function java.lang.Math.max;
      global java.time.LocalDate on;
      declare Order @input("orders") @many
        number : int @min(1)
        sum : BigDecimal @nullable
      end
      declare Bill
        sum : int
      end
      function int twice(int a) { return a * 2; }
      rule "big order"
        @code("SH-1") @consequence("NOTICE") @basis("§ 1") @certainty("certain")
        @et("Suur tellimus {number}") @en("Big order {number}")
      when
        Order($number : number, number > 10)
        accumulate(Order($each : number); $all : sum($each))
      then
        insert(new Bill(twice($number)));
      end
      query bills
        bill : Bill()
      end
      """;
  private static final String CASES =
      """
      base: {count: 1}
      cases:
        - {id: one, name: One loaf., kind: boundary, basis: § 1, on: 2020-01-01, expect: {outcome: {price: 2.50}}}
        - {id: two, name: Two loaves., kind: boundary, basis: § 1, on: 2020-01-01, given: {count: 2}, expect: {outcome: {price: 2.50}}}
      """;

  private static List<String> lines(Shop before, Shop after) {
    List<String> lines =
        DifferenceText.lines(Differences.between(before.tree(), after.tree()), Paint.NONE);
    return lines.subList(Math.min(2, lines.size() - 1), lines.size());
  }

  private static Shop drl() {
    return new Shop().with(DRL, RULES);
  }

  private static Shop logic(String logic) {
    return new Shop().with(Shop.RULES, Shop.model(logic));
  }

  @Test
  void rulesFunctionsTypesGlobalsAndQueriesOfADrlFile() {
    Shop after =
        drl()
            .change(DRL, "number > 10", "number > 20")
            .change(DRL, "Big order", "Large order")
            .change(DRL, "return a * 2;", "return a * 3;")
            .change(DRL, "@min(1)", "@min(0)")
            .change(DRL, "bill : Bill()", "bill : Bill(sum > 0)")
            .change(DRL, "global java.time.LocalDate on;\n", "");

    assertThat(lines(drl(), after))
        .containsExactly(
            "    ~ field Order/number, min: 1 → 0",
            "    - global on",
            "        type: java.time.LocalDate",
            "    ~ function twice, text: return a * 2; → return a * 3;",
            "    ~ rule big order, en: Big order {number} → Large order {number}",
            "    ~ rule big order, when: Order($number : number, number > [-10)-] {+20)+}"
                + " accumulate(Order($each : number); $all …",
            "    ~ query bills, when: bill : Bill() → bill : Bill(sum > 0)",
            "",
            "1 field changed, 1 global removed, 1 function changed, 1 rule changed, 1 query changed;"
                + " verdicts may change");
  }

  @Test
  void aRuleWithAnotherNameIsKnownByWhatItDoes() {
    assertThat(lines(drl(), drl().change(DRL, "rule \"big order\"", "rule \"large order\"")))
        .containsExactly(
            "    ~ rule large order: other name, big order → large order",
            "",
            "1 rule renamed; verdicts may change");
  }

  @Test
  void commentsAndSpacesOfADrlFileAreForm() {
    Shop after =
        drl()
            .change(
                DRL,
                "Order($number : number, number > 10)",
                "// big\n  Order( $number : number ,\n number > 10 )")
            .change(DRL, "return a * 2;", "/* double */ return  a * 2 ;");

    assertThat(lines(drl(), after))
        .containsExactly(
            "    = file: only the form changed",
            "",
            "only the form of 1 file changed; no answer changes");
  }

  @Test
  void aBrokenDrlFileIsSaidToBe() {
    assertThat(lines(drl(), drl().change(DRL, "rule \"big order\"", "rle \"big order\"")).get(0))
        .startsWith("    ! file: the file changed, but cannot be read (now: ERROR " + DRL);
  }

  @Test
  void entriesOfContextsAndTablesInsideThem() {
    String before =
        """
        <context id="c">
          <contextEntry><variable name="base"/><literalExpression><text>2.50</text></literalExpression></contextEntry>
          <contextEntry><variable name="rate"/>%s</contextEntry>
          <contextEntry><literalExpression><text>base * rate</text></literalExpression></contextEntry>
        </context>
        """;
    String table = Shop.table("UNIQUE", Shop.row("few", "< 10", "1", "\"a\""));
    Shop after =
        logic(before.formatted(table.replace(">1<", ">0.9<")))
            .change(Shop.RULES, "base * rate", "base * rate + 1")
            .change(Shop.RULES, "\"base\"", "\"basic\"");

    assertThat(lines(logic(before.formatted(table)), after))
        .containsExactly(
            "    ~ part price/basic: other name, base → basic",
            "    table price/rate",
            "      ~ row few",
            "          Price: 1 → 0.9",
            "    ~ part price/(result), text: base * rate → base * rate + 1",
            "",
            "1 part changed, 1 part renamed, 1 row changed in 1 table; verdicts may change");
  }

  @Test
  void listsAndRelationsAreTables() {
    String list =
        """
        <list id="l"><literalExpression><text>"a"</text></literalExpression>
        <literalExpression><text>"b"</text></literalExpression>
        <literalExpression><text>"c"</text></literalExpression></list>
        """;
    assertThat(lines(logic(list), logic(list.replace("\"b\"", "\"d\""))))
        .containsExactly(
            "    table price",
            "      - row #2 (was number 2)",
            "          price: \"b\"",
            "      + row #2 (number 2)",
            "          price: \"d\"",
            "",
            "1 row added, 1 row removed in 1 table; verdicts may change");
    String relation =
        """
        <relation id="rel"><column id="k" name="key"/><column id="v" name="value"/>
        <row id="r1"><literalExpression><text>"a"</text></literalExpression><literalExpression><text>1</text></literalExpression></row>
        <row id="r2"><literalExpression><text>"b"</text></literalExpression><context id="c"><contextEntry><variable name="x"/><literalExpression><text>5</text></literalExpression></contextEntry></context></row>
        </relation>
        """;
    assertThat(lines(logic(relation), logic(relation.replace(">5<", ">6<"))))
        .containsExactly(
            "    table price",
            "      ~ row r2",
            "          value: {x: 5} → {x: 6}",
            "",
            "1 row changed in 1 table; verdicts may change");
  }

  @Test
  void theLogicTurnedFromAnExpressionIntoATable() {
    Shop before = logic("<literalExpression id=\"e\"><text>count * 2</text></literalExpression>");

    assertThat(lines(before, new Shop()))
        .containsExactly(
            "    ~ decision price, text: count * 2 → (nothing)",
            "    table price",
            "      + table",
            "          row few: < 10 | 2.50 | \"a\"",
            "",
            "1 decision changed, 1 table added; verdicts may change");
  }

  @Test
  void entriesOfTheAct() {
    Shop after =
        new Shop()
            .with(
                Shop.ACT,
                """
                instrument: shop
                title: {et: Pood, en: Store}
                valid_from: 2020-01-01
                valid_to: 2020-12-31
                coverage:
                  - {ref: § 1, text: {et: a, en: b}, state: modelled, codes: [SH-1]}
                """);

    assertThat(lines(new Shop(), after))
        .containsExactly(
            "    ~ title.en: Shop → Store",
            "    ~ valid_to: (nothing) → 2020-12-31",
            "    + coverage entry § 1",
            "        codes: SH-1",
            "        state: modelled",
            "        text.en: b",
            "        text.et: a",
            "",
            "2 entries of act.yaml changed, 1 coverage entry added; verdicts may change");
  }

  @Test
  void casesWithWhatChangedInThem() {
    Shop before = new Shop().with(Shop.CASES, CASES);
    Shop after =
        new Shop()
            .with(
                Shop.CASES,
                CASES
                    .replace(
                        "count: 2}, expect: {outcome: {price: 2.50",
                        "count: 3}, expect: {outcome: {price: 2.5")
                    .replace("id: one, name: One loaf.", "id: none, name: No loaf."));

    assertThat(lines(before, after))
        .containsExactly(
            "    ~ case none: other id, one → none",
            "        name: One loaf. → No loaf.",
            "    ~ case two",
            "        given/count: 2 → 3",
            "        outcome/price: 2.50 → 2.5",
            "",
            "2 cases changed; no answer changes");
  }

  @Test
  void twoEditionsDifferInWhatTheyMeanAndNotInTheirDay() {
    String model = Shop.model(Shop.table("UNIQUE", Shop.row("few", "< 10", "2.50", "\"a\"")));
    Shop shop =
        new Shop()
            .with(Shop.CASES, CASES)
            .with(DRL, RULES)
            .with(Shop.RULES, model.replace("example.ee/", "example.ee/2020-01-01/"))
            .with(
                "rules/shop/2021-01-01/price.dmn",
                model.replace("example.ee/", "example.ee/2021-01-01/").replace("2.50", "2.60"))
            .with("rules/shop/2021-01-01/orders.drl", RULES.replace("e2020", "e2021"))
            .with(
                "rules/shop/2021-01-01/act.yaml",
                "{instrument: shop, title: {et: Pood, en: Shop}, valid_from: 2021-01-01}")
            .with(
                "test-data/shop/2021-01-01/price.yaml",
                CASES.replace("id: ", "id: new-").replace("2020", "2021").replace("2.50", "2.60"));
    FileTree tree = shop.tree();

    assertThat(
            DifferenceText.lines(
                Differences.betweenEditions(tree, "shop", "2020-01-01", "2021-01-01"), Paint.NONE))
        .containsExactly(
            "shop 2021-01-01",
            "  act.yaml",
            "    ~ valid_from: 2020-01-01 → 2021-01-01",
            "  price",
            "    table price",
            "      ~ row few",
            "          Price: 2.50 → 2.60",
            "  price: cases",
            "    ~ case new-one",
            "        on: 2020-01-01 → 2021-01-01",
            "        outcome/price: 2.50 → 2.60",
            "    ~ case new-two",
            "        on: 2020-01-01 → 2021-01-01",
            "        outcome/price: 2.50 → 2.60",
            "",
            "1 entry of act.yaml changed, 1 row changed in 1 table, 2 cases changed; verdicts may"
                + " change");
    assertThat(Differences.betweenEditions(tree, "shop", "2020-01-01", "2020-01-01").none())
        .isTrue();
  }

  @Test
  void theOrderOfFieldsAndRulesOfADrlFileMayDecide() {
    Shop after =
        drl()
            .change(DRL, "  sum : BigDecimal @nullable\n", "")
            .change(DRL, "  number : int", "  sum : BigDecimal @nullable\n  number : int");

    assertThat(lines(drl(), after))
        .anyMatch(line -> line.contains("moved from number"))
        .last()
        .asString()
        .endsWith("verdicts may change");
  }

  @Test
  void valuesOfDifferentTypesInACaseDiffer() {
    assertThat(lines(before(), before().change(Shop.CASES, "{count: 2}", "{count: \"2\"}")))
        .anyMatch(line -> line.contains("given/count"));
  }

  private static Shop before() {
    return new Shop().with(Shop.CASES, CASES);
  }
}
