package ee.kaskkiri.bench.run;

import ee.kaskkiri.bench.run.Contest.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found, while it is found; written down at the end. */
final class Report {
  private final Page page = new Page();
  private final List<Target> targets = new ArrayList<>();
  private final Map<String, List<String>> left = new TreeMap<>();
  private final Chart chart = new Chart();

  Page page() {
    return page;
  }

  void target(Target target) {
    targets.add(target);
  }

  /** Who did not take part, and why. */
  void left(String contest, Map<Engine, String> out) {
    out.forEach(
        (engine, why) ->
            left.computeIfAbsent(engine.title() + ": " + why, key -> new ArrayList<>())
                .add(contest));
  }

  void chart(String name, String axis, Map<Integer, Result> results) {
    chart.panel(axis, results);
  }

  boolean reached() {
    return targets.stream().allMatch(Target::reached);
  }

  /** What was to be reached and what came out, as a table for the terminal. */
  String summary() {
    return new Page().table(toReach()).toString();
  }

  private List<List<String>> toReach() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("to reach", "wanted", "measured", ""));
    for (Target target : targets) {
      rows.add(List.of(target.what(), target.wantedText(), target.shown(), target.verdict()));
    }
    return rows;
  }

  void write(Path directory, Options options) throws IOException {
    Page whole = new Page();
    whole
        .title("Performance")
        .say(
            "Written by `src/bench/run`"
                + (options.quick() ? " `--quick`: a try, whose numbers say little" : "")
                + " on "
                + LocalDate.now(java.time.ZoneOffset.UTC)
                + ". "
                + Machine.describe()
                + ". Everything was measured in one run on that machine, in turn, round by round;"
                + " numbers are medians, in brackets what half of the rounds lay between. Ratios"
                + " were taken round by round where nothing else is said. Only they are worth comparing with another"
                + " machine's. How it is measured: [src/bench](../bench/README.md).");
    whole.section("To reach").table(toReach());
    if (!chart.isEmpty()) {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("performance.svg"), chart.svg());
      whole.say("![Microseconds of one decision by engine and size](performance.svg)");
    }
    StringBuilder text = new StringBuilder(whole.toString()).append('\n').append(page);
    if (!left.isEmpty()) {
      Page out = new Page().section("Who did not take part");
      List<List<String>> lines = new ArrayList<>();
      lines.add(List.of("why", "where"));
      left.forEach((why, where) -> lines.add(List.of(why, String.join(", ", where))));
      text.append('\n').append(out.table(lines));
    }
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("performance.md"), text);
  }
}
