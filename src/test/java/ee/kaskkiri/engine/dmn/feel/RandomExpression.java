package ee.kaskkiri.engine.dmn.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes FEEL expressions that may or may not make sense. A {@code for} never runs over an empty
 * list, and names are never hidden by names of the same depth: there the engine itself goes wrong.
 */
final class RandomExpression {
  private static final List<String> LITERALS =
      List.of(
          "0",
          "1",
          "2.50",
          "-3",
          "1e3",
          "100.00",
          "\"\"",
          "\"a\"",
          "\"b c\"",
          "true",
          "false",
          "null",
          "[]",
          "[1, 2, 3]",
          "[1, \"a\", null]",
          "[{x: 1}, {x: 2.0}, {y: 3}]",
          "{}",
          "{x: 1, y: \"a\"}",
          "date(\"2020-02-29\")",
          "date(\"2021-01-01\")",
          "duration(\"P1D\")",
          "duration(\"P1Y\")",
          "duration(\"P1Y2M\")",
          "duration(\"-PT36H\")",
          "date(\"999-01-31\")",
          "\"näide 😀 mustrist\"",
          "[1..3]",
          "@\"2020-02-29T10:00:00\"");
  private static final List<String> OPERATORS =
      List.of("+", "-", "*", "/", "**", "<", "<=", ">", ">=", "=", "!=", "and", "or");
  private static final List<String> LISTS =
      List.of(
          "[1, 2, 3]",
          "[\"a\", null]",
          "rows",
          "1..3",
          "3..1",
          "[2.0]",
          "[[1], [2, 3]]",
          "date(\"2020-01-01\")..date(\"2020-01-03\")",
          "[{x: 1}, {x: 2}]",
          "5");
  private static final List<String> CALLS =
      List.of(
          "sum(%s)",
          "count(%s)",
          "string(%s)",
          "decimal(%s, %s)",
          "list contains(%s, %s)",
          "string join(%s, %s)",
          "string join(%s)",
          "flatten(%s)",
          "not(%s)",
          "min(%s, %s)",
          "sum(%s, %s)",
          "string length(%s)",
          "distinct values(%s)",
          "index of(%s, %s)",
          "index of([1, 1.0, \"a\", null], %s)",
          "substring(%s, %s, 2)",
          "substring(\"abc\", %s, %s)",
          "substring(\"ab😀c\", %s, %s)",
          "string(@\"2020-02-29\" + %s)",
          "duration(\"P1Y\") * %s",
          "day - duration(\"P1D\")",
          "day + duration(\"P1M\") * %s",
          "duration(%s)",
          "twice(%s)",
          "unknown(%s)");

  private final Random random;

  RandomExpression(Random random) {
    this.random = random;
  }

  /** An expression of at most so many levels that may use the names. */
  String next(int depth, List<String> names) {
    if (depth == 0) {
      return random.nextInt(3) > 0 ? one(names) : one(LITERALS);
    }
    return switch (random.nextInt(11)) {
      case 0, 1, 2 ->
          "(" + sub(depth, names) + " " + one(OPERATORS) + " " + sub(depth, names) + ")";
      case 3 ->
          "(if %s then %s else %s)"
              .formatted(sub(depth, names), sub(depth, names), sub(depth, names));
      case 4 -> iteration(depth, names);
      case 5 ->
          "(%s v%d in %s satisfies %s)"
              .formatted(
                  random.nextBoolean() ? "some" : "every",
                  depth,
                  one(List.of("[1, 2]", "rows", "[true, null]", "5")),
                  sub(depth, with(names, "v" + depth)));
      case 6 -> "(" + sub(depth, names) + ")[" + condition(depth, with(names, "item", "x")) + "]";
      case 7 -> "(" + sub(depth, names) + ")." + one(List.of("x", "y", "year", "missing"));
      case 8 -> call(depth, names);
      case 9 ->
          "{c%d: %s, d%d: %s, \"e %d\": %s}"
              .formatted(
                  depth,
                  sub(depth, names),
                  depth,
                  sub(depth, with(names, "c" + depth)),
                  depth,
                  sub(depth, with(names, "c" + depth, "d" + depth)));
      default -> "[" + sub(depth, names) + ", " + sub(depth, names) + "]";
    };
  }

  /** Without a loop: the engine leaves the names of the element behind after one. */
  private String condition(int depth, List<String> names) {
    String condition = sub(depth, names);
    return condition.contains("(for ") ? next(0, names) : condition;
  }

  private String iteration(int depth, List<String> names) {
    String first = "v" + depth;
    if (random.nextBoolean()) {
      String body = sub(depth, with(names, first, "count(partial)", "partial[-1]"));
      if (body.contains("(for ")) { // a loop inside leaves its own partial behind in the engine
        body = sub(depth, with(names, first));
      }
      return "(for %s in %s return %s)".formatted(first, one(LISTS), body);
    }
    String second = "w" + depth;
    return "(for %s in %s, %s in %s return %s)"
        .formatted(first, one(LISTS), second, one(LISTS), sub(depth, with(names, first, second)));
  }

  private String call(int depth, List<String> names) {
    String call = one(CALLS);
    return call.formatted(sub(depth, names), sub(depth, names));
  }

  private String sub(int depth, List<String> names) {
    return next(random.nextInt(depth), names);
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static List<String> with(List<String> names, String... more) {
    List<String> all = new ArrayList<>(names);
    all.addAll(List.of(more));
    return all;
  }
}
