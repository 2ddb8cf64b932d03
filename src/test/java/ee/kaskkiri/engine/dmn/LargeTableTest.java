package ee.kaskkiri.engine.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.rules.Finding;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeTableTest {
  private static final Finding TOO_LARGE =
      Finding.warning(
          "rules/demo/2020-01-01/large.dmn",
          "result",
          "the cells can be combined in more than 2000000 ways, so no table of this edition was"
              + " searched for gaps and overlaps.",
          "Split the table.");

  @Test
  void a_table_whose_gaps_would_be_searched_for_days_is_told_instead() {
    assertThat(new DmnValidator().validate(Editions.read(Map.of("large.dmn", model(8)))))
        .contains(TOO_LARGE);
  }

  @Test
  void a_small_table_is_searched() {
    assertThat(new DmnValidator().validate(Editions.read(Map.of("large.dmn", model(2)))))
        .isNotEmpty()
        .doesNotContain(TOO_LARGE);
  }

  private static String model(int columns) {
    return Editions.dmn(
        "large",
        each(
                columns,
                "<inputData id=\"d%1$d\" name=\"d%1$d\"><variable name=\"d%1$d\" typeRef=\"number\"/></inputData>"
                    ::formatted)
            + "<decision id=\"result\" name=\"result\"><variable name=\"result\" typeRef=\"number\"/>"
            + each(
                columns,
                "<informationRequirement><requiredInput href=\"#d%1$d\"/></informationRequirement>"
                    ::formatted)
            + "<decisionTable id=\"t\" hitPolicy=\"UNIQUE\">"
            + each(
                columns,
                "<input><inputExpression typeRef=\"number\"><text>d%1$d</text></inputExpression></input>"
                    ::formatted)
            + "<output typeRef=\"number\"/>"
            + each(
                12,
                row ->
                    "<rule>"
                        + each(
                            columns,
                            column ->
                                "<inputEntry><text>["
                                    + row
                                    + ".."
                                    + (200 - row)
                                    + "]</text></inputEntry>")
                        + "<outputEntry><text>1</text></outputEntry></rule>")
            + "</decisionTable></decision>");
  }

  private static String each(int count, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
  }
}
