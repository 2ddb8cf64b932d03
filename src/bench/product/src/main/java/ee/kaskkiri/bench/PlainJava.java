package ee.kaskkiri.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import ee.kaskkiri.bench.contest.CannotException;
import ee.kaskkiri.bench.contest.Contestant;
import ee.kaskkiri.bench.contest.Json;
import ee.kaskkiri.bench.contest.Seat;
import ee.kaskkiri.bench.contest.Workload;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The same rules as somebody would write them who never has to change them, from typed records to
 * outcome and reasons: the limit of what is possible.
 */
public final class PlainJava implements Contestant {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Workload workload;
  private final PlainRules rules;
  private final List<Group> groups;

  private PlainJava(Workload workload, PlainRules rules) {
    this.workload = workload;
    this.rules = rules;
    this.groups =
        workload.lines().stream()
            .map(line -> JSON.convertValue(line.input(), Group.class))
            .toList();
  }

  /** Runs the rules on the workload in the directory that the argument names. */
  public static void main(String[] arguments) throws Exception {
    Seat.take(arguments, PlainJava::enter);
  }

  private static Contestant enter(Workload workload) throws CannotException, IOException {
    if (workload.instrument().equals("bench")) {
      return workload.topic().equals("shares")
          ? new PlainShares(workload)
          : new PlainTable(workload);
    }
    PlainRules rules =
        Arrays.stream(PlainRules.values())
            .filter(one -> one.topic().equals(workload.topic()))
            .findFirst()
            .orElseThrow(() -> new CannotException("nobody wrote these rules in plain Java"));
    return new PlainJava(workload, rules);
  }

  @Override
  public JsonNode answer(int input) {
    ObjectNode outcome = JSON.valueToTree(rules.decide(groups.get(input)).outcome());
    ObjectNode answer = Json.MAPPER.createObjectNode();
    workload.outcomes().forEach(name -> answer.set(name, outcome.get(name)));
    return answer;
  }

  @Override
  public SortedMap<String, Way> ways() {
    return new TreeMap<>(Map.of("evaluate", input -> rules.decide(groups.get(input))));
  }
}
