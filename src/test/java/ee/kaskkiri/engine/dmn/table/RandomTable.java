package ee.kaskkiri.engine.dmn.table;

import ee.kaskkiri.engine.Editions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.types.impl.ComparablePeriod;

/**
 * A small table made by chance, once with a policy of its own as {@code judged} and once as {@code
 * all}, which collects every row that holds.
 *
 * @param policy its policy
 * @param columns its columns
 * @param rows the cells of its rows
 * @param outputs a result for each row
 */
record RandomTable(
    String policy, List<Kind> columns, List<List<String>> rows, List<String> outputs) {
  private static final List<String> POLICIES =
      List.of("UNIQUE", "UNIQUE", "ANY", "FIRST", "FIRST", "RULE ORDER", "COLLECT");

  /** Sorts of columns. */
  enum Kind {
    COUNT("number", "? >= 0 and ? <= 12 and floor(?) = ?"),
    OPEN("number", ""),
    OPTIONAL("number", "? = null or (? >= 0 and ? <= 9)"),
    WORD("string", "\"a\", \"b\", \"c\""),
    TEXT("string", "not(null)"),
    FLAG("boolean", "true, false"),
    MAYBE("boolean", ""),
    DAY("date", "not(null)"),
    SPAN("days and time duration", "not(null)"),
    MONTHS("years and months duration", "not(null)"),
    CLOCK("time", "not(null)"),
    MOMENT("date and time", "not(null)");

    final String base;
    final String allowed;

    Kind(String base, String allowed) {
      this.base = base;
      this.allowed = allowed;
    }

    String type() {
      return "t" + name();
    }

    private String literal(Random random) {
      return switch (this) {
        case COUNT, OPEN, OPTIONAL -> String.valueOf(random.nextInt(12));
        case WORD -> "\"" + "abc".charAt(random.nextInt(3)) + "\"";
        case TEXT -> "\"" + "pqr".charAt(random.nextInt(3)) + "\"";
        case FLAG, MAYBE -> String.valueOf(random.nextBoolean());
        case DAY -> "date(\"2020-01-%02d\")".formatted(1 + random.nextInt(9));
        case SPAN -> "duration(\"P%dD\")".formatted(random.nextInt(6));
        case MONTHS -> "duration(\"P%dM\")".formatted(random.nextInt(14));
        case CLOCK -> "time(\"%02d:00:00\")".formatted(random.nextInt(24));
        case MOMENT -> "date and time(\"2020-01-%02dT10:00:00\")".formatted(1 + random.nextInt(9));
      };
    }

    private boolean ordered() {
      return switch (this) {
        case COUNT, OPEN, OPTIONAL, DAY, SPAN, MONTHS, CLOCK, MOMENT -> true;
        case WORD, TEXT, FLAG, MAYBE -> false;
      };
    }

    String cell(Random random) {
      String one = literal(random);
      String other = literal(random);
      if (random.nextInt(3) == 0) {
        return "-";
      }
      if (this == TEXT && random.nextInt(5) == 0) {
        return "starts with(?, " + one + ")";
      }
      if (!ordered() || random.nextInt(4) == 0) {
        return switch (random.nextInt(6)) {
          case 0 -> "not(" + one + ")";
          case 1 -> one + ", " + other;
          case 2 -> this == FLAG || this == WORD ? one : "null, " + one;
          case 3 -> "? = " + one + " or ? = " + other;
          default -> one;
        };
      }
      return switch (random.nextInt(7)) {
        case 0 -> "< " + one;
        case 1 -> ">= " + one;
        case 2 -> "[" + one + ".." + other + ")";
        case 3 -> "(" + one + ".." + other + "]";
        case 4 -> "not([" + one + ".." + other + "])";
        case 5 -> "? > " + one + " and ? <= " + other;
        default -> "<= " + one;
      };
    }

    /** A value that a caller may send. */
    @Nullable Object value(Random random) {
      return switch (this) {
        case COUNT -> BigDecimal.valueOf(random.nextInt(13));
        case OPEN -> random.nextInt(9) == 0 ? null : number(random, -2, 15);
        case OPTIONAL -> random.nextInt(9) == 0 ? null : number(random, 0, 9);
        case WORD -> List.of("a", "b", "c").get(random.nextInt(3));
        case TEXT -> List.of("p", "q", "r", "pq", "z", "").get(random.nextInt(6));
        case FLAG -> random.nextBoolean();
        case MAYBE -> random.nextInt(4) == 0 ? null : random.nextBoolean();
        case DAY -> LocalDate.of(2019, 12, 30).plusDays(random.nextInt(14));
        case SPAN -> Duration.ofHours(random.nextInt(170));
        case MONTHS -> new ComparablePeriod(Period.ofMonths(random.nextInt(16)).normalized());
        case CLOCK -> LocalTime.of(random.nextInt(24), 30 * random.nextInt(2));
        case MOMENT ->
            LocalDate.of(2020, 1, 1 + random.nextInt(10)).atTime(8 + random.nextInt(4), 0);
      };
    }

    private static BigDecimal number(Random random, int low, int high) {
      int halves = random.nextInt((high - low) * 2 + 1);
      return BigDecimal.valueOf(low).add(BigDecimal.valueOf(halves).divide(BigDecimal.valueOf(2)));
    }
  }

  static RandomTable of(Random random) {
    return of(
        random,
        List.of(Kind.values()),
        POLICIES.get(random.nextInt(POLICIES.size())),
        cell -> true);
  }

  static RandomTable of(Random random, List<Kind> kinds, String policy, Predicate<String> wanted) {
    List<Kind> columns = new ArrayList<>();
    int width = 1 + random.nextInt(3);
    while (columns.size() < width) {
      columns.add(kinds.get(random.nextInt(kinds.size())));
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    int height = 1 + random.nextInt(6);
    for (int i = 0; i < height; i++) {
      rows.add(
          columns.stream()
              .map(
                  kind -> Stream.generate(() -> kind.cell(random)).filter(wanted).findFirst().get())
              .toList());
      outputs.add(String.valueOf(random.nextInt(2)));
    }
    return new RandomTable(policy, columns, rows, outputs);
  }

  /** The model with both tables. */
  String model() {
    StringBuilder body = new StringBuilder();
    for (Kind kind : columns.stream().distinct().toList()) {
      body.append(
          "<itemDefinition name=\"%s\"><typeRef>%s</typeRef>".formatted(kind.type(), kind.base));
      if (!kind.allowed.isEmpty()) {
        body.append("<allowedValues><text>" + escaped(kind.allowed) + "</text></allowedValues>");
      }
      body.append("</itemDefinition>\n");
    }
    for (int i = 0; i < columns.size(); i++) {
      body.append(
          "<inputData id=\"x%1$d\" name=\"x%1$d\"><variable name=\"x%1$d\" typeRef=\"%2$s\"/></inputData>\n"
              .formatted(i, columns.get(i).type()));
    }
    body.append(decision("judged", policy)).append(decision("all", "COLLECT"));
    return Editions.dmn("chance", body.toString());
  }

  private String decision(String name, String chosen) {
    StringBuilder text = new StringBuilder();
    text.append("<decision id=\"%1$s\" name=\"%1$s\"><variable name=\"%1$s\"/>\n".formatted(name));
    for (int i = 0; i < columns.size(); i++) {
      text.append(
          "<informationRequirement><requiredInput href=\"#x%d\"/></informationRequirement>"
              .formatted(i));
    }
    text.append("<decisionTable id=\"%sTable\" hitPolicy=\"%s\">\n".formatted(name, chosen));
    for (int i = 0; i < columns.size(); i++) {
      text.append(
          "<input><inputExpression typeRef=\"%s\"><text>x%d</text></inputExpression></input>"
              .formatted(columns.get(i).type(), i));
    }
    text.append("<output/>\n");
    for (int row = 0; row < rows.size(); row++) {
      String cells =
          rows.get(row).stream()
              .map(cell -> "<inputEntry><text>" + escaped(cell) + "</text></inputEntry>")
              .collect(Collectors.joining());
      text.append(
          "<rule id=\"%s%d\">%s<outputEntry><text>%s</text></outputEntry></rule>\n"
              .formatted(name.charAt(0), row, cells, outputs.get(row)));
    }
    return text.append("</decisionTable></decision>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
