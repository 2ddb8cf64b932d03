package ee.kaskkiri.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.bench.contest.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Any number of funding cases, the same for the same seed, all of them valid, and what plain Java
 * makes of them: how many of each verdict, and how many euros.
 */
public final class FundingCases {
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
  private static final int DAYS = 700;

  private final SplittableRandom random;
  private final int fewest;
  private final int most;

  /**
   * Cases.
   *
   * @param seed from which they grow
   * @param fewest how many members a group has at least
   * @param most how many at most
   */
  public FundingCases(long seed, int fewest, int most) {
    this.random = new SplittableRandom(seed);
    this.fewest = fewest;
    this.most = most;
  }

  /**
   * Writes cases as newline-delimited JSON, and prints what they must come to.
   *
   * @param arguments how many, the seed, the file, the fewest and the most members
   */
  public static void main(String[] arguments) throws IOException {
    long count = Long.parseLong(arguments[0]);
    FundingCases cases =
        new FundingCases(
            Long.parseLong(arguments[1]),
            Integer.parseInt(arguments[3]),
            Integer.parseInt(arguments[4]));
    FundingSums sums = new FundingSums();
    try (BufferedWriter writer =
        Files.newBufferedWriter(Path.of(arguments[2]), StandardCharsets.UTF_8)) {
      for (long i = 1; i <= count; i++) {
        Group group = cases.next();
        sums.add((PlainFunding.Outcome) PlainFunding.decide(group).outcome());
        ObjectNode line = Json.MAPPER.createObjectNode().put("ref", "case-" + i);
        line.set("input", document(group));
        writer.write(Json.MAPPER.writeValueAsString(line));
        writer.write('\n');
      }
    }
    System.out.println(sums);
  }

  /** The next case. */
  Group next() {
    int size = fewest + random.nextInt(most - fewest + 1);
    List<Group.Member> members = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      boolean full = random.nextInt(10) > 0;
      boolean merged = random.nextInt(40) == 0;
      members.add(
          new Group.Member(
              "Vald " + (i == 1 && random.nextInt(500) == 0 ? 0 : i),
              full ? "full" : "single-activity",
              BigDecimal.valueOf(random.nextInt(3000)),
              merged ? List.of("Vana " + i, "Endine " + i) : List.of(),
              List.of(),
              null,
              null));
    }
    LocalDate first = FIRST.plusDays(random.nextInt(DAYS));
    LocalDate last =
        random.nextInt(3) > 0
            ? first.plusYears(2).minusDays(1)
            : first.plusDays(random.nextInt(DAYS) - 5L);
    return new Group(
        List.of("I", "II", "III").get(random.nextInt(3)),
        members,
        null,
        null,
        null,
        random.nextInt(10) == 0 ? null : new Group.Contract("framework-agreement", first, last),
        random.nextInt(20) == 0 ? null : BigDecimal.valueOf(random.nextLong(9_000_000L * size), 2));
  }

  /** A case as a caller writes it, with nothing that funding does not take. */
  static ObjectNode document(Group group) {
    ObjectNode input = Json.MAPPER.createObjectNode().put("stage", group.stage());
    ArrayNode members = input.putArray("members");
    for (Group.Member member : group.members()) {
      ObjectNode one = members.addObject();
      one.put("name", member.name()).put("participation", member.participation());
      one.put("youngPeople", member.youngPeople());
      member.mergedFrom().forEach(one.putArray("mergedFrom")::add);
    }
    if (group.contract() == null) {
      input.putNull("contract");
    } else {
      input
          .putObject("contract")
          .put("firstDay", group.contract().firstDay().toString())
          .put("lastDay", group.contract().lastDay().toString());
    }
    input.put("requested", group.requested());
    return input;
  }
}
