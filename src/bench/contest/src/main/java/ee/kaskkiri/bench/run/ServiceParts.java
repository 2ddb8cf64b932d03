package ee.kaskkiri.bench.run;

import ee.kaskkiri.bench.run.Options.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is measured from outside: the packaged application over HTTP. */
final class ServiceParts {
  static final List<String> JVM = List.of("-Xmx512m");
  private static final Map<String, String> UNRECORDED =
      Map.of("KASKKIRI_BENCH_RECORD", "false", "KASKKIRI_BENCH_ECHO", "true");
  private static final String ONE_CORE = "-XX:ActiveProcessorCount=1";

  private final Options options;
  private final Path work;
  private final Report report;
  private final Consumer<String> says;
  private final Requests requests;
  private final int rounds;
  private final int seconds;
  private final int stretch;
  private final int stretches;
  private final int lines;
  private final Commands commands;

  ServiceParts(Options options, Path work, Report report, Consumer<String> says, Commands commands)
      throws IOException {
    this.options = options;
    this.work = work;
    this.report = report;
    this.says = says;
    this.requests = Requests.read(options.project());
    this.rounds = options.quick() ? 2 : 5;
    this.seconds = options.quick() ? 2 : 5;
    this.stretch = options.quick() ? 3 : 10;
    this.stretches = options.quick() ? 1 : 14;
    this.lines = options.quick() ? 2_000 : 100_000;
    this.commands = commands;
  }

  private Service service(String name, List<String> more, Map<String, String> variables)
      throws IOException, InterruptedException {
    List<String> jvm = new ArrayList<>(JVM);
    jvm.addAll(more);
    return Service.start(options.project(), jvm, variables, work.resolve(name), requests.body());
  }

  /** Single decisions beside an echo, and batches beside single decisions. */
  void overHttp() throws IOException, InterruptedException {
    says.accept("http");
    try (Service off = service("off", List.of(), UNRECORDED);
        Service on = service("on", List.of(), Map.of())) {
      double residentFirst = off.resident();
      byte[] answer = off.ask(requests.body()).body();
      byte[] half = requests.half(answer);
      Tool.Warm warm = Tool.warm(work, off.decision(), requests.body(), stretch, stretches);
      Tool.warm(work, off.echo(), half, stretch, stretches);
      Tool.warm(work, on.decision(), requests.body(), stretch, stretches);
      Map<String, Samples> rates = new LinkedHashMap<>();
      for (int round = 0; round < rounds; round++) {
        add(rates, "off", Tool.wrk(work, off.decision(), requests.body(), seconds));
        add(rates, "half", Tool.wrk(work, off.echo(), half, seconds));
        add(rates, "whole", Tool.wrk(work, off.echo(), answer, seconds));
        add(rates, "on", Tool.wrk(work, on.decision(), requests.body(), seconds));
      }
      if (options.has(Part.HTTP)) {
        single(rates, answer.length, half.length, warm);
        report
            .page()
            .section("Memory")
            .say(
                "The service with "
                    + String.join(" ", JVM)
                    + ": "
                    + Text.number(residentFirst)
                    + " MB resident after its first answer, "
                    + Text.number(off.resident())
                    + " MB after the load.");
      }
      if (options.has(Part.BATCH)) {
        batch(rates, off, on);
      }
    }
  }

  private static void add(Map<String, Samples> rates, String name, double rate) {
    rates.computeIfAbsent(name, key -> new Samples()).add(rate);
  }

  private void single(Map<String, Samples> rates, int answer, int half, Tool.Warm warm)
      throws IOException {
    Samples echo = rates.get("off").over(rates.get("half"));
    Samples kind = rates.get("off").over(rates.get("whole"));
    Samples recorded = rates.get("on").over(rates.get("off"));
    report.target(
        new Target(
            "single decision over HTTP, record off ÷ echo of as many bytes",
            0.85,
            true,
            echo.median(),
            Text.spread(echo)));
    report
        .page()
        .section("Single decisions over HTTP")
        .say(
            "`funding` for the group of seven, 32 connections, the load tool on the same cores. The"
                + " request has "
                + requests.body().length
                + " bytes, the answer "
                + answer
                + ". An echo reads a body as a decision does and writes it back: "
                + half
                + " bytes each way, so that as much JSON passes as with a decision. Measured after "
                + warm.seconds()
                + " s of full load"
                + (warm.steady()
                    ? ", when the answers came no faster any more."
                    : "; **the answers still came faster and faster.**"))
        .table(
            List.of(
                List.of("what", "a second", "ratio"),
                List.of(
                    "decisions, not recorded",
                    Text.spread(rates.get("off")),
                    Text.spread(echo) + " of the echo"),
                List.of("echo, as many bytes", Text.spread(rates.get("half")), ""),
                List.of(
                    "echo of the answer",
                    Text.spread(rates.get("whole")),
                    "decisions are " + Text.spread(kind) + " of it"),
                List.of(
                    "decisions, recorded (SQLite)",
                    Text.spread(rates.get("on")),
                    Text.spread(recorded) + " of not recorded")));
  }

  private void batch(Map<String, Samples> rates, Service off, Service on)
      throws IOException, InterruptedException {
    says.accept("batch");
    Path input = requests.lines(work.resolve("batch.ndjson"), lines);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("way", "decisions a second", "÷ single requests"));
    try (Service one = service("one", List.of(ONE_CORE), UNRECORDED)) {
      Tool.warm(work, one.decision(), requests.body(), stretch, stretches);
      Samples single = new Samples();
      for (int round = 0; round < rounds; round++) {
        single.add(Tool.wrk(work, one.decision(), requests.body(), seconds));
      }
      batch("HTTP, 1 thread, not recorded", one, single, input, rows);
    }
    Samples two = batch("HTTP, 2 threads, not recorded", off, rates.get("off"), input, rows);
    batch("HTTP, 2 threads, recorded (SQLite)", on, rates.get("on"), input, rows);
    report.target(
        new Target(
            "batch over HTTP ÷ single requests, 2 threads, record off",
            5,
            true,
            two.median(),
            Text.spread(two)));
    Samples single = rates.get("off");
    command(commands.rates(List.of(ONE_CORE), 1), "command, 1 thread", single, rows);
    Samples commanded = command(commands.rates(List.of()), "command, 2 threads", single, rows);
    report.target(
        new Target(
            "batch by command ÷ single requests over HTTP, 2 threads",
            8,
            true,
            commanded.median(),
            Text.spread(commanded)));
    report
        .page()
        .section("Batches")
        .say(
            Text.count(lines)
                + " lines, by command "
                + Text.count(commands.lines())
                + ", each the group of seven with other numbers of young people, as NDJSON."
                + " Threads are the processors that Java is told of. Over HTTP the client (curl) or"
                + " the load tool works on the same cores. By command the time of a run with a quarter"
                + " of the lines is taken off, and with it the start and most of what Java compiles;"
                + " it records nothing and is set against the median of single requests that are not"
                + " recorded, on two threads; HTTP against those to the same service, round by round.")
        .table(rows);
  }

  private Samples batch(
      String name, Service service, Samples single, Path input, List<List<String>> rows)
      throws IOException, InterruptedException {
    Samples rates = new Samples();
    for (int round = 0; round <= rounds; round++) {
      Path output = work.resolve("batch.out");
      Tool.Ended ended =
          Tool.run(
              List.of(
                  "curl",
                  "-s",
                  "-X",
                  "POST",
                  "-T",
                  input.toString(),
                  "-H",
                  "Content-Type: application/x-ndjson",
                  "-H",
                  "Expect:",
                  "-o",
                  output.toString(),
                  "-w",
                  "%{http_code} %{time_total}",
                  service.batch()),
              work.resolve("curl.err"));
      String[] words = ended.text().split(" ");
      if (ended.exit() != 0 || !words[0].equals("200")) {
        throw new IOException("the batch ended with " + ended.exit() + ", status " + words[0]);
      }
      Tool.requireDecided(output, lines);
      if (round > 0) {
        rates.add(lines / Double.parseDouble(words[1]));
      }
    }
    Samples ratio = rates.over(single);
    rows.add(List.of(name, Text.spread(rates), Text.spread(ratio)));
    return ratio;
  }

  private static Samples command(
      Samples rates, String name, Samples single, List<List<String>> rows) {
    Samples ratio = rates.over(single.median());
    rows.add(List.of(name, Text.spread(rates), Text.spread(ratio)));
    return ratio;
  }

  /** How long until the first decision, from nothing. */
  void start() throws IOException, InterruptedException {
    says.accept("start");
    Samples first = new Samples();
    Samples cpu = new Samples();
    for (int round = 0; round < rounds; round++) {
      try (Service service = service("start-" + round, List.of(), Map.of())) {
        first.add(service.first() / 1000);
        cpu.add(service.firstCpu() / 1000);
      }
    }
    report.target(
        new Target("start to first decision, s", 4, false, first.median(), Text.spread(first)));
    report
        .page()
        .section("Start")
        .say(
            "From the start of the process, with an empty data directory, to the first decision: "
                + Text.spread(first)
                + " s, of which "
                + Text.spread(cpu)
                + " s of processor.");
  }

  /** How long until a saved change decides. */
  void activation() throws IOException, InterruptedException {
    says.accept("activation");
    Path rules = work.resolve("repository");
    for (String folder : List.of("rules", "test-data")) {
      copy(options.project().resolve(folder), rules.resolve(folder));
    }
    Samples took = new Samples();
    try (Service service =
        service("activation", List.of(), Map.of("KASKKIRI_REPOSITORY", rules.toString()))) {
      // Only what came while the service runs may change: what was there at its start is published.
      String first = release(service);
      Tool.Ended ended =
          Tool.run(
              Service.command(
                  options.project(),
                  JVM,
                  List.of("new-edition", "kov-ktg", "2023-09-01", rules.toString())),
              work.resolve("edition.err"));
      if (ended.exit() != 0) {
        throw new IOException("no new edition: " + ended.text());
      }
      untilOther(service, first);
      Path file = rules.resolve("rules/kov-ktg/2023-09-01/funding.dmn");
      String text = Files.readString(file);
      for (int round = 0; round <= rounds; round++) {
        String before = release(service);
        long began = System.nanoTime();
        Files.writeString(file, text + "<!-- " + round + " -->\n");
        untilOther(service, before);
        if (round > 0) {
          took.add((System.nanoTime() - began) / 1e9);
        }
      }
    }
    report
        .page()
        .section("Activation")
        .say(
            "From saving a changed file of an edition to the first decision of the new release,"
                + " with the gate and all cases, the first change of a service left out: "
                + Text.spread(took)
                + " s.");
  }

  private void untilOther(Service service, String before) throws IOException, InterruptedException {
    long began = System.nanoTime();
    while (release(service).equals(before)) {
      if (System.nanoTime() - began > 180e9) {
        throw new IOException("the change does not decide");
      }
      Thread.sleep(20);
    }
  }

  private String release(Service service) throws IOException, InterruptedException {
    return ee.kaskkiri.bench.contest.Json.MAPPER
        .readTree(service.ask(requests.body()).body())
        .get("release")
        .textValue();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (java.util.stream.Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
