package ee.kaskkiri.bench.run;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A contestant in a process of its own, which does nothing unless it is told to. */
final class SeatProcess implements AutoCloseable {
  private static final double MICROSECOND = 1000;

  private final Engine engine;
  private final Process process;
  private final BufferedReader says;
  private final BufferedWriter told;
  private final List<String> ways;
  private final String cannot;

  private SeatProcess(Engine engine, Process process) throws IOException {
    this.engine = engine;
    this.process = process;
    this.says = process.inputReader(StandardCharsets.UTF_8);
    this.told = process.outputWriter(StandardCharsets.UTF_8);
    String first = says.readLine();
    if (first == null) {
      throw new IOException(engine.title() + " did not start; see what it wrote");
    }
    String[] words = first.split(" ");
    boolean ready = words[0].equals("ready");
    this.cannot = ready ? "" : first.substring(first.indexOf(' ') + 1);
    this.ways = ready ? List.of(words).subList(2, words.length) : List.of();
  }

  static SeatProcess start(Engine engine, Path project, Path workload, Path log)
      throws IOException {
    List<String> command = new ArrayList<>(engine.command(project));
    command.add(workload.toString());
    return new SeatProcess(engine, new ProcessBuilder(command).redirectError(log.toFile()).start());
  }

  Engine engine() {
    return engine;
  }

  /** Why it does not take part; empty if it does. */
  String cannot() {
    return cannot;
  }

  List<String> ways() {
    return ways;
  }

  void answers(Path file) throws IOException {
    tell("answers " + file, "answered");
  }

  /** Microseconds for one answer. */
  double measure(String way, int milliseconds) throws IOException {
    String[] words = tell("measure " + way + " " + milliseconds, "measured").split(" ");
    return Double.parseDouble(words[1]) / Double.parseDouble(words[2]) / MICROSECOND;
  }

  private String tell(String line, String expected) throws IOException {
    told.write(line + "\n");
    told.flush();
    String said = says.readLine();
    if (said == null || !said.startsWith(expected)) {
      throw new IOException(engine.title() + " was told '" + line + "' and said " + said);
    }
    return said;
  }

  @Override
  public void close() throws IOException {
    told.close();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
