package ee.kaskkiri.bench.run;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.bench.contest.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Everybody answers the same; then everybody is measured, in turn, in many short rounds. */
final class Contest {
  private final Path project;
  private final Path work;
  private final Pace pace;
  private final Consumer<String> says;

  Contest(Path project, Path work, Pace pace, Consumer<String> says) {
    this.project = project;
    this.work = work;
    this.pace = pace;
    this.says = says;
  }

  /**
   * What came of a contest.
   *
   * @param times microseconds by engine and way
   * @param out why engines did not take part
   */
  record Result(Map<Key, Samples> times, Map<Engine, String> out) {
    Result {
      times = Collections.unmodifiableMap(new LinkedHashMap<>(times));
      out = Collections.unmodifiableMap(new EnumMap<>(out));
    }

    boolean has(Engine engine, String way) {
      return times.containsKey(new Key(engine, way));
    }

    Samples of(Engine engine, String way) {
      return times.get(new Key(engine, way));
    }
  }

  /** One way of asking one engine. */
  record Key(Engine engine, String way) {}

  /**
   * Holds a contest.
   *
   * @param engines who may take part; the product is the measure of what is right
   */
  Result hold(String name, Path workload, List<Engine> engines) throws IOException {
    says.accept(name);
    Map<Engine, String> out = new EnumMap<>(Engine.class);
    List<SeatProcess> seats = new ArrayList<>();
    try {
      for (Engine engine : engines) {
        Path log = work.resolve(name + "." + engine.name() + ".log");
        SeatProcess seat;
        try {
          seat = SeatProcess.start(engine, project, workload, log);
        } catch (IOException e) {
          if (engine == Engine.KASKKIRI || engine == Engine.PLAIN) {
            throw e;
          }
          out.put(engine, "did not start");
          says.accept("  " + e.getMessage() + ":\n" + Files.readString(log));
          continue;
        }
        seats.add(seat);
        if (!seat.cannot().isEmpty()) {
          out.put(engine, seat.cannot());
        } else {
          seat.answers(answers(name, engine));
        }
      }
      compare(name, engines, out);
      List<SeatProcess> playing =
          seats.stream().filter(seat -> !out.containsKey(seat.engine())).toList();
      return new Result(measure(playing), out);
    } finally {
      for (SeatProcess seat : seats) {
        seat.close();
      }
    }
  }

  private Path answers(String name, Engine engine) {
    return work.resolve(name + "." + engine.name() + ".ndjson");
  }

  private void compare(String name, List<Engine> engines, Map<Engine, String> out)
      throws IOException {
    List<String> right = Files.readAllLines(answers(name, Engine.KASKKIRI), StandardCharsets.UTF_8);
    for (Engine engine : engines) {
      if (engine == Engine.KASKKIRI || out.containsKey(engine)) {
        continue;
      }
      List<String> found = Files.readAllLines(answers(name, engine), StandardCharsets.UTF_8);
      for (int i = 0; i < right.size(); i++) {
        if (!same(Json.MAPPER.readTree(right.get(i)), Json.MAPPER.readTree(found.get(i)))) {
          if (engine == Engine.PLAIN) {
            throw new IOException(
                "Plain Java and the rules do not answer the same to question %d of %s: %s, %s"
                    .formatted(i + 1, name, found.get(i), right.get(i)));
          }
          out.put(engine, "answers otherwise");
          says.accept("  " + engine.title() + " answers question " + (i + 1) + " otherwise");
          break;
        }
      }
    }
  }

  /** The same but for zeros at the end of decimals, which not every engine can keep. */
  static boolean same(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    if (one.isObject() && other.isObject()) {
      if (one.size() != other.size()) {
        return false;
      }
      for (Map.Entry<String, JsonNode> field : one.properties()) {
        JsonNode found = other.get(field.getKey());
        if (found == null || !same(field.getValue(), found)) {
          return false;
        }
      }
      return true;
    }
    if (one.isArray() && other.isArray()) {
      if (one.size() != other.size()) {
        return false;
      }
      for (int i = 0; i < one.size(); i++) {
        if (!same(one.get(i), other.get(i))) {
          return false;
        }
      }
      return true;
    }
    return one.equals(other);
  }

  private Map<Key, Samples> measure(List<SeatProcess> seats) throws IOException {
    Map<Key, Samples> times = new LinkedHashMap<>();
    for (SeatProcess seat : seats) {
      for (String way : seat.ways()) {
        seat.measure(way, pace.warm());
        times.put(new Key(seat.engine(), way), new Samples());
      }
    }
    for (int round = 0; round < pace.rounds(); round++) {
      for (SeatProcess seat : seats) {
        for (String way : seat.ways()) {
          times.get(new Key(seat.engine(), way)).add(seat.measure(way, pace.slice()));
        }
      }
    }
    return times;
  }
}
