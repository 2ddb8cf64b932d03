package ee.kaskkiri.bench;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.bench.contest.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decisions of {@code funding} counted, and their euros added up, by verdict. */
public final class FundingSums {
  private final SortedMap<String, Sum> verdicts = new TreeMap<>();

  private record Sum(long count, BigDecimal ceiling, BigDecimal granted, BigDecimal cut) {
    static final Sum NOTHING = new Sum(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    Sum plus(Sum other) {
      return new Sum(
          count + other.count,
          ceiling.add(other.ceiling),
          granted.add(other.granted),
          cut.add(other.cut));
    }
  }

  /**
   * Prints what answers come to.
   *
   * @param arguments the file with an answer in each line
   */
  public static void main(String[] arguments) throws IOException {
    FundingSums sums = new FundingSums();
    try (BufferedReader lines =
        Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        JsonNode answer = Json.MAPPER.readTree(line);
        if (answer.path("line").asLong() != number
            || !answer.path("ref").asText().equals("case-" + number)) {
          throw new IOException("Line " + number + " is not the answer to case " + number + ".");
        }
        JsonNode outcome = answer.get("outcome");
        if (outcome == null) {
          throw new IOException("Line " + number + " holds no decision: " + line);
        }
        sums.add(
            outcome.get("verdict").textValue(),
            outcome.get("ceiling").decimalValue(),
            euros(outcome.get("granted")),
            euros(outcome.get("cut")));
      }
    }
    System.out.println(sums);
  }

  private static @Nullable BigDecimal euros(JsonNode node) {
    return node.isNull() ? null : node.decimalValue();
  }

  void add(PlainFunding.Outcome outcome) {
    add(outcome.verdict(), outcome.ceiling(), outcome.granted(), outcome.cut());
  }

  private void add(
      String verdict, BigDecimal ceiling, @Nullable BigDecimal granted, @Nullable BigDecimal cut) {
    verdicts.merge(
        verdict,
        new Sum(
            1,
            ceiling,
            granted == null ? BigDecimal.ZERO : granted,
            cut == null ? BigDecimal.ZERO : cut),
        Sum::plus);
  }

  /** One line: each verdict with its number and its euros, then all together. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    verdicts.forEach((verdict, sum) -> text.append(line(verdict, sum)).append("; "));
    return text.append(line("all", verdicts.values().stream().reduce(Sum.NOTHING, Sum::plus)))
        .toString();
  }

  private static String line(String name, Sum sum) {
    return "%s %d: ceiling %s, granted %s, cut %s"
        .formatted(
            name,
            sum.count(),
            sum.ceiling().toPlainString(),
            sum.granted().toPlainString(),
            sum.cut().toPlainString());
  }
}
