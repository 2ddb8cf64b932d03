package ee.kaskkiri.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is measured of decisions by command: their rate, and a million cases. */
final class Commands {
  private static final long BYTES_EACH = 5_000;

  private final Options options;
  private final Path work;
  private final Report report;
  private final Consumer<String> says;
  private final Requests requests;
  private final int rounds;
  private final int lines;

  Commands(Options options, Path work, Report report, Consumer<String> says) throws IOException {
    this.options = options;
    this.work = work;
    this.report = report;
    this.says = says;
    this.requests = Requests.read(options.project());
    this.rounds = options.quick() ? 1 : 3;
    this.lines = options.quick() ? 8_000 : 400_000;
  }

  /** How many lines a run has. */
  int lines() {
    return lines;
  }

  /** Decisions a second, without those of the first quarter, in which Java starts and compiles. */
  Samples rates(List<String> jvm) throws IOException, InterruptedException {
    return rates(jvm, rounds);
  }

  /** The same, of so many rounds. */
  Samples rates(List<String> jvm, int rounds) throws IOException, InterruptedException {
    requireRoom(lines);
    int fewer = lines / 4;
    Path few = requests.lines(work.resolve("few.ndjson"), fewer);
    Path many = requests.lines(work.resolve("many.ndjson"), lines);
    Samples rates = new Samples();
    for (int round = 0; round < rounds; round++) {
      double shorter = decide(jvm, few, fewer);
      double longer = decide(jvm, many, lines);
      rates.add((lines - fewer) / Math.max(1e-3, longer - shorter));
    }
    for (Path file : List.of(few, many, work.resolve("command.out"))) {
      Files.delete(file);
    }
    return rates;
  }

  private double decide(List<String> more, Path input, int count)
      throws IOException, InterruptedException {
    Path output = work.resolve("command.out");
    Files.deleteIfExists(output);
    List<String> jvm = new ArrayList<>(ServiceParts.JVM);
    jvm.addAll(more);
    Path errors = work.resolve("command.err");
    long began = System.nanoTime();
    Tool.Ended ended = Tool.run(decide(jvm, input, output), errors);
    double took = (System.nanoTime() - began) / 1e9;
    if (ended.exit() != 0) {
      throw new IOException("decide ended with " + ended.exit() + ": " + Files.readString(errors));
    }
    Tool.requireDecided(output, count);
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
        new ProcessBuilder(decide(ServiceParts.JVM, input, output))
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
                + String.join(" ", ServiceParts.JVM)
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
