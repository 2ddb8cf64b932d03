package ee.kaskkiri.bench.run;

import ee.kaskkiri.bench.run.Contest.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is measured without a service: engines on the same rules and inputs. */
final class EngineParts {
  static final List<Integer> ROWS = List.of(10, 100, 1000, 10_000);
  static final List<Integer> MEMBERS = List.of(2, 7, 50, 500);
  private static final int INPUTS = 20;
  private static final String RULES = "evaluate";
  private static final String ENGINE = "engine";
  private static final String DECISION = "decision";

  private final Path work;
  private final Contest contest;
  private final Report report;

  EngineParts(Path work, Contest contest, Report report) {
    this.work = work;
    this.contest = contest;
    this.report = report;
  }

  /** Every topic of the packaged rules, beside plain Java and plain KIE. */
  void topics() throws IOException {
    List<Path> workloads;
    try (Stream<Path> found = Files.list(work)) {
      workloads =
          found
              .filter(Files::isDirectory)
              .filter(path -> path.getFileName().toString().matches("(kov|sts).*"))
              .sorted()
              .toList();
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "topic",
            "plain Java",
            "Käskkiri: rules",
            "check, rules, answer",
            "bytes to bytes",
            "plain KIE: rules",
            "check, rules, answer ÷ plain KIE",
            "rules ÷ plain Java"));
    Samples worst = null;
    String worstTopic = "";
    for (Path workload : workloads) {
      String name = workload.getFileName().toString();
      Result result =
          contest.hold(
              name, workload, List.of(Engine.PLAIN, Engine.KASKKIRI, Engine.KIE, Engine.CAMUNDA));
      Samples ratio = null;
      if (result.has(Engine.KIE, RULES)) {
        ratio = result.of(Engine.KASKKIRI, ENGINE).over(result.of(Engine.KIE, RULES));
        if (worst == null || ratio.median() > worst.median()) {
          worst = ratio;
          worstTopic = name;
        }
      }
      rows.add(
          List.of(
              name,
              cell(result, Engine.PLAIN, RULES),
              cell(result, Engine.KASKKIRI, RULES),
              cell(result, Engine.KASKKIRI, ENGINE),
              cell(result, Engine.KASKKIRI, DECISION),
              cell(result, Engine.KIE, RULES),
              ratio == null ? "–" : Text.spread(ratio),
              result.has(Engine.PLAIN, RULES)
                  ? Text.spread(
                      result.of(Engine.KASKKIRI, RULES).over(result.of(Engine.PLAIN, RULES)))
                  : "–"));
      report.left(name, result.out());
    }
    if (worst != null) {
      report.target(
          new Target(
              "our check, evaluation and answer ÷ bare KIE evaluation, worst topic ("
                  + worstTopic
                  + ")",
              1.5,
              false,
              worst.median(),
              Text.spread(worst)));
    }
    report
        .page()
        .section("Topics of the packaged rules")
        .say(
            "Microseconds for one decision, over all packaged cases of the topic in turn. Plain Java"
                + " and KIE start from typed values. Only `funding` and `eligibility` were written"
                + " in plain Java, with their reasons in both languages; `reporting` is DRL, which"
                + " no DMN engine reads.")
        .table(rows);
  }

  /** A table of many rows. */
  void tables() throws IOException {
    Map<Integer, Result> results = new LinkedHashMap<>();
    for (int rows : ROWS) {
      results.put(
          rows,
          contest.hold(
              "table-" + rows, CommonRules.table(work, rows, INPUTS), List.of(Engine.values())));
    }
    Samples thousand = results.get(1000).of(Engine.KASKKIRI, RULES);
    report.target(
        new Target("table of 1 000 rows, µs", 20, false, thousand.median(), Text.spread(thousand)));
    Samples growth =
        results
            .get(10_000)
            .of(Engine.KASKKIRI, RULES)
            .over(results.get(100).of(Engine.KASKKIRI, RULES));
    report.target(
        new Target(
            "table of 10 000 rows ÷ table of 100 rows",
            3,
            false,
            growth.median(),
            Text.spread(growth)));
    report
        .page()
        .section("Tables")
        .say(
            "One decision table, two columns (a text, a number in a range), no two rows overlap, 20"
                + " questions. Hit policy UNIQUE; ZEN has none and stops at the first row that"
                + " fits, which here is the only one. Plain Java looks into a sorted map."
                + " Microseconds for one decision, and how many times Käskkiri's.")
        .table(rows("rows", results));
    report.chart("tables", "table of … rows", results);
  }

  /** Groups of many members. */
  void members() throws IOException {
    Map<Integer, Result> shares = new LinkedHashMap<>();
    Map<Integer, Result> funding = new LinkedHashMap<>();
    for (int members : MEMBERS) {
      shares.put(
          members,
          contest.hold(
              "shares-" + members,
              CommonRules.shares(work, members, INPUTS),
              List.of(Engine.values())));
      funding.put(
          members,
          contest.hold(
              "funding-" + members,
              work.resolve("funding-" + members),
              List.of(Engine.PLAIN, Engine.KASKKIRI, Engine.KIE)));
    }
    Samples fifty = funding.get(50).of(Engine.KASKKIRI, DECISION);
    Samples growth = funding.get(500).of(Engine.KASKKIRI, DECISION).over(fifty);
    report.target(
        new Target(
            "funding, group of 500 ÷ group of 50, from bytes to bytes (linear is 10)",
            11,
            false,
            growth.median(),
            Text.spread(growth)));
    report
        .page()
        .section("Groups")
        .say(
            "The sums of `funding` in short, as every engine can run them: rates in two tables, a sum"
                + " over the members, a comparison, a table for the verdict. ZEN's numbers come and"
                + " go as JavaScript's, the others' as exact decimals; Camunda gives sums back"
                + " without the zeros at their end.")
        .table(rows("members", shares))
        .say("`funding` itself, whole, with reasons:")
        .table(rows("members", funding));
    report.chart("groups", "group of … members", shares);
  }

  private static List<List<String>> rows(String first, Map<Integer, Result> results) {
    List<Engine> engines = new ArrayList<>(List.of(Engine.values()));
    engines.removeIf(
        engine -> results.values().stream().noneMatch(result -> result.has(engine, RULES)));
    List<List<String>> rows = new ArrayList<>();
    List<String> headings = new ArrayList<>(List.of(first));
    engines.forEach(engine -> headings.add(engine.title()));
    headings.add("Käskkiri, check, rules, answer");
    engines.stream()
        .filter(engine -> engine != Engine.KASKKIRI)
        .forEach(engine -> headings.add(engine.title() + " ÷ Käskkiri"));
    rows.add(headings);
    results.forEach(
        (size, result) -> {
          List<String> row = new ArrayList<>(List.of(Text.count(size)));
          engines.forEach(engine -> row.add(cell(result, engine, RULES)));
          row.add(cell(result, Engine.KASKKIRI, ENGINE));
          engines.stream()
              .filter(engine -> engine != Engine.KASKKIRI)
              .forEach(
                  engine ->
                      row.add(
                          result.has(engine, RULES)
                              ? Text.number(
                                  result
                                      .of(engine, RULES)
                                      .over(result.of(Engine.KASKKIRI, RULES))
                                      .median())
                              : "–"));
          rows.add(row);
        });
    return rows;
  }

  private static String cell(Result result, Engine engine, String way) {
    return result.has(engine, way) ? Text.spread(result.of(engine, way)) : "–";
  }
}
