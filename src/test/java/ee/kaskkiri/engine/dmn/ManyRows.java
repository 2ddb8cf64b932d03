package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.Editions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table made by chance, of up to as many rows as an index is made for and more.
 *
 * @param policy how it chooses among rows that fit
 * @param listed whether its columns list the values that they allow
 * @param columns its columns
 * @param rows the cells of its rows
 */
record ManyRows(String policy, boolean listed, List<Kind> columns, List<List<String>> rows) {
  private static final List<String> POLICIES =
      List.of(
          "hitPolicy=\"UNIQUE\"",
          "hitPolicy=\"COLLECT\"",
          "hitPolicy=\"COLLECT\"",
          "hitPolicy=\"FIRST\"",
          "hitPolicy=\"ANY\"",
          "hitPolicy=\"PRIORITY\"",
          "hitPolicy=\"RULE ORDER\"",
          "hitPolicy=\"OUTPUT ORDER\"",
          "hitPolicy=\"COLLECT\" aggregation=\"SUM\"",
          "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"",
          "hitPolicy=\"COLLECT\" aggregation=\"MIN\"",
          "hitPolicy=\"COLLECT\" aggregation=\"MAX\"");

  private static final List<Integer> HEIGHTS = List.of(3, 17, 30, 80);
  private static final int WIDEST = 3;

  /** Sorts of columns; those without a type take values of every sort. */
  enum Kind {
    NUMBER("number"),
    TEXT("string"),
    FLAG("boolean"),
    DAY("date"),
    ANY("Any"),
    ANY_NUMBER("Any");

    final String type;

    Kind(String type) {
      this.type = type;
    }

    private String literal(Random random) {
      return switch (this) {
        case NUMBER, ANY_NUMBER -> number(random);
        case TEXT -> "\"" + text(random) + "\"";
        case FLAG -> String.valueOf(random.nextBoolean());
        case DAY -> "date(\"2020-01-%02d\")".formatted(1 + random.nextInt(28));
        case ANY -> List.of(NUMBER, TEXT, DAY).get(random.nextInt(3)).literal(random);
      };
    }

    private static String number(Random random) {
      String sign = random.nextInt(4) == 0 ? "-" : "";
      String scale = List.of("", ".0", ".00", ".5", ".50").get(random.nextInt(5));
      return sign + random.nextInt(12) + scale;
    }

    private static String text(Random random) {
      return List.of("a", "b", "c", "aa", "A", "õ", "").get(random.nextInt(7));
    }

    /** Fewer values than may be sent. */
    private String allowed() {
      String values =
          switch (this) {
            case NUMBER ->
                IntStream.range(-3, 20)
                    .mapToObj(number -> String.valueOf(number * 0.5))
                    .collect(Collectors.joining(", "));
            case TEXT -> "\"a\", \"b\", \"aa\", \"A\", \"õ\", \"zz\"";
            case DAY -> "[date(\"2020-01-03\")..date(\"2020-01-25\")]";
            case FLAG, ANY, ANY_NUMBER -> "";
          };
      return values.isEmpty() ? "" : "<inputValues><text>" + values + "</text></inputValues>";
    }

    private boolean ordered() {
      return this != FLAG && this != TEXT;
    }

    private String cell(Random random, int dashes) {
      String one = literal(random);
      String other = literal(random);
      if (random.nextInt(10) < dashes) {
        return "-";
      }
      boolean ordered = ordered() ? random.nextInt(3) > 0 : random.nextInt(40) == 0;
      if (!ordered) {
        return switch (random.nextInt(14)) {
          case 0 -> "not(" + one + ")";
          case 1 -> "not(" + one + ", " + other + ")";
          case 2 -> "null";
          case 3 -> "null, " + one;
          case 4 -> "? = " + one;
          case 5, 6 -> one + ", " + other;
          case 7 -> "[" + one + ", " + other + "]";
          default -> one;
        };
      }
      return switch (random.nextInt(18)) {
        case 0 -> "not([" + one + ".." + other + "])";
        case 1 -> "? > " + one + " and ? <= " + other;
        case 2 -> "< " + one + ", " + other;
        case 3 -> "(< " + one + ")";
        case 4 -> "(>= " + one + ")";
        case 5, 6 -> "< " + one;
        case 7, 8 -> "<= " + one;
        case 9, 10 -> "> " + one;
        case 11, 12 -> ">= " + one;
        case 13 -> "[" + one + ".." + one + "]";
        case 14 -> "(" + one + ".." + other + ")";
        case 15 -> "[" + one + ".." + other + ")";
        case 16 -> "(" + one + ".." + other + "]";
        default -> "[" + one + ".." + other + "], " + one;
      };
    }

    private @Nullable Object value(Random random) {
      if (random.nextInt(8) == 0) {
        return null;
      }
      return switch (this) {
        case NUMBER -> new BigDecimal(number(random));
        case TEXT -> random.nextInt(5) == 0 ? "zz" : text(random);
        case FLAG -> random.nextBoolean();
        case DAY -> LocalDate.of(2019, 12, 25).plusDays(random.nextInt(45));
        case ANY, ANY_NUMBER ->
            random.nextInt(9) == 0
                ? List.of(new BigDecimal(number(random)), text(random))
                : List.of(NUMBER, NUMBER, TEXT, FLAG, DAY).get(random.nextInt(5)).value(random);
      };
    }
  }

  static ManyRows of(Random random) {
    List<Kind> columns =
        IntStream.rangeClosed(0, random.nextInt(WIDEST))
            .mapToObj(column -> Kind.values()[random.nextInt(Kind.values().length)])
            .toList();
    int height = HEIGHTS.get(random.nextInt(HEIGHTS.size()));
    int dashes = random.nextInt(7);
    boolean plain = random.nextInt(3) > 0;
    List<List<String>> rows = new ArrayList<>();
    while (rows.size() < height) {
      rows.add(
          columns.stream()
              .map(
                  kind ->
                      Stream.generate(() -> kind.cell(random, dashes))
                          .filter(cell -> !plain || (!cell.contains("?") && !cell.contains("not")))
                          .findFirst()
                          .orElseThrow())
              .toList());
    }
    return new ManyRows(
        POLICIES.get(random.nextInt(POLICIES.size())), random.nextInt(4) == 0, columns, rows);
  }

  /** Whether values may come that cells of another sort, or the list of a column, do not know. */
  boolean strange() {
    return listed || columns.contains(Kind.ANY) || columns.contains(Kind.ANY_NUMBER);
  }

  /** Values for its columns. */
  Map<String, @Nullable Object> input(Random random) {
    Map<String, @Nullable Object> input = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      input.put("x" + i, columns.get(i).value(random));
    }
    return input;
  }

  /** The model with the table as {@code judged}. */
  String model() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      body.append(
          "<inputData id=\"x%1$d\" name=\"x%1$d\"><variable name=\"x%1$d\" typeRef=\"%2$s\"/></inputData>\n"
              .formatted(i, columns.get(i).type));
    }
    body.append("<decision id=\"judged\" name=\"judged\"><variable name=\"judged\"/>\n");
    for (int i = 0; i < columns.size(); i++) {
      body.append(
          "<informationRequirement><requiredInput href=\"#x%d\"/></informationRequirement>"
              .formatted(i));
    }
    body.append("<decisionTable id=\"table\" %s>\n".formatted(policy));
    for (int i = 0; i < columns.size(); i++) {
      body.append(
          "<input><inputExpression typeRef=\"%s\"><text>x%d</text></inputExpression>%s</input>"
              .formatted(columns.get(i).type, i, listed ? columns.get(i).allowed() : ""));
    }
    body.append(
        "<output typeRef=\"number\"><outputValues><text>3, 2, 1, 0</text></outputValues></output>\n");
    for (int row = 0; row < rows.size(); row++) {
      String cells =
          rows.get(row).stream()
              .map(cell -> "<inputEntry><text>" + escaped(cell) + "</text></inputEntry>")
              .collect(Collectors.joining());
      body.append(
          "<rule id=\"R-%d\">%s<outputEntry><text>%d</text></outputEntry></rule>\n"
              .formatted(row, cells, row % 3));
    }
    return Editions.dmn("many", body.append("</decisionTable></decision>\n").toString());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
