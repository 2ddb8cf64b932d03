package ee.kaskkiri.bench.run;

import ee.kaskkiri.bench.run.Options.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Measures everything in one run, and writes the page. */
public final class Bench {
  private Bench() {}

  /** The entry point; {@code src/bench/run} builds everything and calls it. */
  public static void main(String[] arguments) throws Exception {
    Options options;
    try {
      options = Options.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println("bench: " + e.getMessage());
      System.exit(2);
      return;
    }
    Path work = Files.createTempDirectory("kaskkiri-bench");
    Report report = new Report();
    try {
      measure(options, work, report);
      report.write(options.output(), options);
    } catch (Exception e) {
      // Half a page must not take the place of a whole one, but shows how far it came.
      report.write(options.project().resolve("target/bench"), options);
      throw e;
    } finally {
      delete(work);
    }
    System.out.println(report.summary());
    System.err.println("written: " + options.output().resolve("performance.md"));
    System.exit(report.reached() ? 0 : 1);
  }

  private static void measure(Options options, Path work, Report report) throws Exception {
    Contest contest = new Contest(options.project(), work, Pace.of(options.quick()), Bench::say);
    EngineParts engines = new EngineParts(work, contest, report);
    if (options.has(Part.TOPICS) || options.has(Part.MEMBERS)) {
      workloads(options, work);
    }
    if (options.has(Part.TOPICS)) {
      engines.topics();
    }
    if (options.has(Part.TABLES)) {
      engines.tables();
    }
    if (options.has(Part.MEMBERS)) {
      engines.members();
    }
    Commands commands = new Commands(options, work, report, Bench::say);
    ServiceParts services = new ServiceParts(options, work, report, Bench::say, commands);
    if (options.has(Part.HTTP) || options.has(Part.BATCH)) {
      services.overHttp();
    }
    if (options.has(Part.START)) {
      services.start();
    }
    if (options.has(Part.ACTIVATION)) {
      services.activation();
    }
    if (options.has(Part.MILLION)) {
      commands.million();
    }
  }

  private static void workloads(Options options, Path work) throws Exception {
    List<String> command =
        new ArrayList<>(
            Engine.java(Engine.product(options.project()), "ee.kaskkiri.bench.TopicWorkloads"));
    command.add(options.project().toString());
    command.add(work.toString());
    EngineParts.MEMBERS.forEach(members -> command.add(String.valueOf(members)));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("no workloads");
    }
  }

  private static void say(String line) {
    System.err.println(line + "   (load " + Machine.load() + ")");
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
