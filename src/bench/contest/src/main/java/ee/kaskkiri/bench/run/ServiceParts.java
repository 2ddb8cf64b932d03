package ee.kaskkiri.bench.run;

import ee.kaskkiri.bench.run.Options.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is measured from outside: the packaged application over HTTP and by command. */
final class ServiceParts {
  private static final List<String> JVM = List.of("-Xmx512m");
  private static final Map<String, String> UNRECORDED =
      Map.of("KASKKIRI_BENCH_RECORD", "false", "KASKKIRI_BENCH_ECHO", "true");
  private static final long BYTES_EACH = 5_000;
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
  private final int longRounds;
  private final int moreLines;

  ServiceParts(Options options, Path work, Report report, Consumer<String> says)
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
    this.longRounds = options.quick() ? 1 : 3;
    this.moreLines = options.quick() ? 8_000 : 400_000;
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
    if (two == null) {
      report.notThere("batch over HTTP ÷ single requests (at least 5)");
    } else {
      report.target(
          new Target(
              "batch over HTTP ÷ single requests, 2 threads, record off",
              5,
              true,
              two.median(),
              Text.spread(two)));
    }
    Samples single = rates.get("off");
    command("command, 1 thread", List.of(ONE_CORE), 1, single, rows);
    Samples commanded = command("command, 2 threads", List.of(), longRounds, single, rows);
    if (commanded == null) {
      report.notThere("batch by command ÷ single requests (at least 8)");
    } else {
      report.target(
          new Target(
              "batch by command ÷ single requests over HTTP, 2 threads",
              8,
              true,
              commanded.median(),
              Text.spread(commanded)));
    }
    report
        .page()
        .section("Batches")
        .say(
            Text.count(lines)
                + " lines, by command "
                + Text.count(moreLines)
                + ", each the group of seven with other numbers of young people, as NDJSON."
                + " Threads are the processors that Java is told of. Over HTTP the client (curl) or"
                + " the load tool works on the same cores. By command the time of a run with a quarter"
                + " of the lines is taken off, and with it the start and most of what Java compiles;"
                + " it records nothing and is set against the median of single requests that are not"
                + " recorded, on two threads; HTTP against those to the same service, round by round.")
        .table(rows);
  }

  /** Null if the service has no batch. */
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
      if (words[0].equals("404") || words[0].equals("405") || words[0].equals("415")) {
        rows.add(List.of(name, "not there", ""));
        return null;
      }
      if (ended.exit() != 0 || !words[0].equals("200")) {
        throw new IOException("the batch ended with " + ended.exit() + ", status " + words[0]);
      }
      decided(output, lines);
      if (round > 0) {
        rates.add(lines / Double.parseDouble(words[1]));
      }
    }
    Samples ratio = rates.over(single);
    rows.add(List.of(name, Text.spread(rates), Text.spread(ratio)));
    return ratio;
  }

  /** Every line must be a decision, and all must be there. */
  private static void decided(Path output, int lines) throws IOException {
    int found = 0;
    try (BufferedReader reader = Files.newBufferedReader(output, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        found++;
        if (!line.startsWith("{\"line\":" + found + ",") || !line.contains("\"outcome\":")) {
          throw new IOException("line " + found + " is no decision: " + line);
        }
      }
    }
    if (found != lines) {
      throw new IOException(lines + " lines went in, " + found + " came out");
    }
  }

  /** Null if the command cannot do it. */
  private Samples command(
      String name, List<String> more, int rounds, Samples single, List<List<String>> rows)
      throws IOException, InterruptedException {
    requireRoom(moreLines);
    int fewer = moreLines / 4;
    Path few = requests.lines(work.resolve("few.ndjson"), fewer);
    Path many = requests.lines(work.resolve("many.ndjson"), moreLines);
    Samples rates = new Samples();
    for (int round = 0; round < rounds; round++) {
      Double shorter = decide(more, few, fewer);
      Double longer = decide(more, many, moreLines);
      if (shorter == null || longer == null) {
        rows.add(List.of(name, "not there", ""));
        return null;
      }
      rates.add((moreLines - fewer) / Math.max(1e-3, longer - shorter));
    }
    for (Path file : List.of(few, many, work.resolve("command.out"))) {
      Files.delete(file);
    }
    Samples ratio = rates.over(single.median());
    rows.add(List.of(name, Text.spread(rates), Text.spread(ratio)));
    return ratio;
  }

  private Double decide(List<String> more, Path input, int count)
      throws IOException, InterruptedException {
    Path output = work.resolve("command.out");
    Files.deleteIfExists(output);
    List<String> jvm = new ArrayList<>(JVM);
    jvm.addAll(more);
    Path errors = work.resolve("command.err");
    long began = System.nanoTime();
    Tool.Ended ended = Tool.run(decide(jvm, input, output), errors);
    double took = (System.nanoTime() - began) / 1e9;
    if (ended.exit() == 2 && Files.readString(errors).contains("--in")) {
      return null;
    }
    if (ended.exit() != 0) {
      throw new IOException("decide ended with " + ended.exit() + ": " + Files.readString(errors));
    }
    decided(output, count);
    return took;
  }

  private List<String> decide(List<String> jvm, Path input, Path output) {
    return Service.command(
        options.project(),
        jvm,
        List.of(
            "decide",
            "kov-ktg",
            "funding",
            "--on",
            Service.ON,
            "--repository",
            options.project().toString(),
            "--in",
            input.toString(),
            "--out",
            output.toString()));
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

  /** A million cases by command: memory stays flat, and the euros are those of plain Java. */
  void million() throws IOException, InterruptedException {
    int count = options.quick() ? 10_000 : 1_000_000;
    says.accept("million");
    Path input = work.resolve("million.ndjson");
    Path output = work.resolve("million.out");
    requireRoom(count);
    String expected =
        product("FundingCases", String.valueOf(count), "281", input.toString(), "2", "5");
    Path errors = work.resolve("million.err");
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(decide(JVM, input, output))
            .redirectError(errors.toFile())
            .redirectOutput(work.resolve("million.summary").toFile())
            .start();
    List<Double> resident = new ArrayList<>();
    while (!process.waitFor(1, java.util.concurrent.TimeUnit.SECONDS)) {
      try {
        resident.add(Service.resident(process.pid(), "VmRSS"));
      } catch (IOException e) {
        // It ended between two looks.
        break;
      }
    }
    int exit = process.waitFor();
    double took = (System.nanoTime() - began) / 1e9;
    if (exit == 2 && Files.readString(errors).contains("--in")) {
      report.notThere("a million funding cases by command");
      return;
    }
    if (exit != 0) {
      throw new IOException("decide ended with " + exit + ": " + Files.readString(errors));
    }
    String found = product("FundingSums", output.toString());
    boolean same = found.equals(expected);
    double early = resident.isEmpty() ? 0 : resident.get(resident.size() / 4);
    double most = resident.stream().mapToDouble(d -> d).max().orElse(0);
    report.target(
        new Target(
            "sum of euros of " + Text.number(count) + " cases by command, as plain Java has it",
            1,
            true,
            same ? 1 : 0.001,
            same ? "the same, to the cent" : "**another sum**"));
    report
        .page()
        .section("A million cases")
        .say(
            Text.number(count)
                + " funding cases of two to five members by command: "
                + Text.number(took)
                + " s with start, "
                + Text.number(count / took)
                + " a second; resident "
                + Text.number(early)
                + " MB after a quarter of the time, at most "
                + Text.number(most)
                + " MB, with "
                + String.join(" ", JVM)
                + ".")
        .say("Plain Java: " + expected)
        .say("Käskkiri: " + found);
    Files.deleteIfExists(input);
    Files.deleteIfExists(output);
  }

  private void requireRoom(int answers) throws IOException {
    if (Files.getFileStore(work).getUsableSpace() < answers * BYTES_EACH) {
      throw new IOException("the disk of " + work + " is too full for " + answers + " answers");
    }
  }

  private String product(String main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            Engine.java(Engine.product(options.project()), "ee.kaskkiri.bench." + main));
    command.addAll(List.of(arguments));
    Path errors = work.resolve(main + ".err");
    Tool.Ended ended = Tool.run(command, errors);
    if (ended.exit() != 0) {
      throw new IOException(main + " failed: " + Files.readString(errors));
    }
    return ended.text().strip();
  }
}
