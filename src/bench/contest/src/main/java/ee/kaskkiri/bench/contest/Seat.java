package ee.kaskkiri.bench.contest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/**
 * The process of one contestant. It says {@code ready}, the number of inputs and the ways, or
 * {@code cannot} and why; then it does what standard input says, line by line: {@code answers FILE}
 * writes what it answers, {@code measure WAY MILLISECONDS} asks as often as fits and tells
 * nanoseconds and times. It ends with its input.
 */
public final class Seat {
  private static final long MILLISECOND = 1_000_000;

  private final Contestant contestant;
  private final int inputs;
  private int next;

  /** So that nothing that is measured can be left out by the compiler. */
  private volatile Object last = "";

  private Seat(Contestant contestant, int inputs) {
    this.contestant = contestant;
    this.inputs = inputs;
  }

  /** How a contestant reads its rules. */
  public interface Entrant {
    /**
     * Reads rules and inputs.
     *
     * @throws CannotException if its engine cannot run these rules
     */
    Contestant enter(Workload workload) throws Exception;
  }

  /**
   * Takes the seat.
   *
   * @param arguments the directory of the workload
   */
  public static void take(String[] arguments, Entrant entrant) throws Exception {
    PrintStream said = System.out;
    System.setOut(System.err);
    Workload workload = Workload.read(Path.of(arguments[0]));
    Contestant contestant;
    try {
      contestant = entrant.enter(workload);
    } catch (CannotException e) {
      said.println("cannot " + e.getMessage());
      return;
    }
    said.println(
        "ready " + workload.lines().size() + " " + String.join(" ", contestant.ways().keySet()));
    said.flush();
    Seat seat = new Seat(contestant, workload.lines().size());
    try (BufferedReader told =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = told.readLine(); line != null; line = told.readLine()) {
        said.println(seat.obey(line.split(" ", 3)));
        said.flush();
      }
    }
  }

  private String obey(String[] words) throws Exception {
    return switch (words[0]) {
      case "answers" -> answers(Path.of(words[1]));
      case "measure" -> measure(words[1], Long.parseLong(words[2]));
      default -> throw new IOException("unknown: " + words[0]);
    };
  }

  private String answers(Path file) throws Exception {
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int input = 0; input < inputs; input++) {
        JsonNode answer = contestant.answer(input);
        writer.write(Json.MAPPER.writeValueAsString(answer));
        writer.write('\n');
      }
    }
    return "answered " + inputs;
  }

  private String measure(String name, long milliseconds) throws Exception {
    SortedMap<String, Contestant.Way> ways = contestant.ways();
    Contestant.Way way = ways.get(name);
    if (way == null) {
      throw new IOException("no way " + name + " among " + ways.keySet());
    }
    long start = System.nanoTime();
    long end = start + milliseconds * MILLISECOND;
    long times = 0;
    long now = start;
    long together = 1;
    while (now < end) {
      for (long i = 0; i < together; i++) {
        last = way.ask(next);
        next = next + 1 == inputs ? 0 : next + 1;
      }
      times += together;
      long before = now;
      now = System.nanoTime();
      // Reading the clock costs as much as a small decision in plain Java.
      if (now - before < MILLISECOND / 10) {
        together *= 2;
      }
    }
    return "measured " + (now - start) + " " + times;
  }
}
