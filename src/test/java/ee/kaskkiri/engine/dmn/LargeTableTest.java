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
  private static final String FILE = "rules/demo/2020-01-01/large.dmn";

  @Test
  void a_table_that_the_engine_would_search_for_days_is_searched_as_far_as_it_goes() {
    assertThat(new DmnValidator().validate(Editions.read(Map.of("large.dmn", model(8)))))
        .extracting(Finding::line)
        .anyMatch(line -> line.startsWith("ERROR " + FILE) && line.contains("Overlap: both rows"))
        .anyMatch(line -> line.startsWith("WARNING " + FILE) && line.contains("d0 < 0 or > 200"))
        .anyMatch(
            line -> line.contains("was not searched whole") && line.endsWith("Split the table."));
  }

  @Test
  void a_small_table_is_searched() {
    assertThat(new DmnValidator().validate(Editions.read(Map.of("large.dmn", model(2)))))
        .extracting(Finding::line)
        .isNotEmpty()
        .noneMatch(line -> line.contains("Split the table."));
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
