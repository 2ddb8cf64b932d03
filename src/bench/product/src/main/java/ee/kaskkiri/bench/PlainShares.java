package ee.kaskkiri.bench;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.bench.contest.Contestant;
import ee.kaskkiri.bench.contest.Json;
import ee.kaskkiri.bench.contest.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules of the {@code shares} workload, which every engine can run. */
final class PlainShares implements Contestant {
  private static final BigDecimal BASE = new BigDecimal("7123.00");
  private static final BigDecimal PER_CAPITA = new BigDecimal("17.00");
  private static final BigDecimal YEARS = BigDecimal.valueOf(2);

  private final List<Input> inputs = new ArrayList<>();

  PlainShares(Workload workload) {
    workload.lines().forEach(line -> inputs.add(input(line.input())));
  }

  private record Member(boolean full, BigDecimal youngPeople) {}

  private record Input(List<Member> members, BigDecimal requested) {}

  private record Answer(BigDecimal ceiling, BigDecimal cut, String verdict) {}

  private static Input input(JsonNode given) {
    List<Member> members = new ArrayList<>();
    given
        .get("members")
        .forEach(
            member ->
                members.add(
                    new Member(
                        member.get("participation").textValue().equals("full"),
                        member.get("youngPeople").decimalValue())));
    return new Input(members, given.get("requested").decimalValue());
  }

  private static Answer decide(Input input) {
    BigDecimal year = BigDecimal.ZERO;
    for (Member member : input.members()) {
      if (member.full()) {
        year = year.add(BASE).add(PER_CAPITA.multiply(member.youngPeople()));
      }
    }
    BigDecimal ceiling = YEARS.multiply(year);
    BigDecimal over = input.requested().subtract(ceiling);
    BigDecimal cut = over.signum() > 0 ? over : BigDecimal.ZERO;
    return new Answer(ceiling, cut, cut.signum() > 0 ? "CUT" : "GRANT");
  }

  @Override
  public JsonNode answer(int input) {
    return Json.MAPPER.valueToTree(Map.of("answer", decide(inputs.get(input))));
  }

  @Override
  public SortedMap<String, Way> ways() {
    return new TreeMap<>(Map.of("evaluate", input -> decide(inputs.get(input))));
  }
}
