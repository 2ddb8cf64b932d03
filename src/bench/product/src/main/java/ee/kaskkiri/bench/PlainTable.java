package ee.kaskkiri.bench;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.bench.contest.Contestant;
import ee.kaskkiri.bench.contest.Json;
import ee.kaskkiri.bench.contest.Workload;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The generated table as a programmer would keep it: by kind, then by the start of the band. */
final class PlainTable implements Contestant {
  private final Map<String, TreeMap<BigDecimal, BigDecimal>> amounts = new HashMap<>();
  private final List<Input> inputs = new ArrayList<>();

  PlainTable(Workload workload) throws IOException {
    for (JsonNode row : Json.MAPPER.readTree(workload.directory().resolve("rows.json").toFile())) {
      amounts
          .computeIfAbsent(row.get("kind").textValue(), kind -> new TreeMap<>())
          .put(row.get("from").decimalValue(), row.get("amount").decimalValue());
    }
    workload
        .lines()
        .forEach(
            line ->
                inputs.add(
                    new Input(
                        line.input().get("kind").textValue(),
                        line.input().get("size").decimalValue())));
  }

  private record Input(String kind, BigDecimal size) {}

  private BigDecimal decide(Input input) {
    return amounts.get(input.kind()).floorEntry(input.size()).getValue();
  }

  @Override
  public JsonNode answer(int input) {
    return Json.node(Map.of("amount", decide(inputs.get(input))));
  }

  @Override
  public SortedMap<String, Way> ways() {
    return new TreeMap<>(Map.of("evaluate", input -> decide(inputs.get(input))));
  }
}
