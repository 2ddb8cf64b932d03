package ee.kaskkiri.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import ee.kaskkiri.bench.contest.Contestant;
import ee.kaskkiri.bench.contest.Json;
import ee.kaskkiri.bench.contest.Seat;
import ee.kaskkiri.bench.contest.Workload;
import ee.kaskkiri.decision.Decisions;
import ee.kaskkiri.decision.Identities;
import ee.kaskkiri.decision.Question;
import ee.kaskkiri.decision.http.JsonFormat;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.input.Checked;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jspecify.annotations.Nullable;

/**
 * The product: {@code evaluate} is the rules alone, from checked values; {@code engine} is check,
 * evaluation and the answer as JSON, from a parsed document; {@code decision} is the whole decision
 * as the service makes it between two sockets, from bytes to bytes.
 */
public final class Kaskkiri implements Contestant {
  private static final JsonMapper JSON = mapper();

  private final Workload workload;
  private final Release release;
  private final CompiledEdition edition;
  private final Topic topic;
  private final Decisions decisions = Decisions.alone();
  private final Identities identities = new Identities();
  private final List<Map<String, @Nullable Object>> checked;
  private final List<byte[]> bodies;

  private Kaskkiri(Workload workload, Release release, CompiledEdition edition) throws IOException {
    this.workload = workload;
    this.release = release;
    this.edition = edition;
    this.topic = edition.topic(workload.topic()).orElseThrow();
    this.checked = workload.lines().stream().map(line -> check(line.input())).toList();
    this.bodies =
        workload.lines().stream()
            .map(line -> line.input().toString().getBytes(StandardCharsets.UTF_8))
            .toList();
  }

  /** Runs the engine on the workload in the directory that the argument names. */
  public static void main(String[] arguments) throws Exception {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
    Seat.take(arguments, Kaskkiri::enter);
  }

  private static Contestant enter(Workload workload) throws IOException {
    Release release = new Gate(Strictness.WARNING).unchecked(FileTree.read(workload.rules()));
    Edition edition =
        release
            .rules()
            .instrument(workload.instrument())
            .orElseThrow()
            .inForceOn(workload.lines().get(0).on())
            .orElseThrow();
    return new Kaskkiri(workload, release, release.compiled(edition).orElseThrow());
  }

  private Map<String, @Nullable Object> check(JsonNode document) {
    if (edition.check(topic, Selection.ALL, document) instanceof Checked.Accepted accepted) {
      return accepted.values();
    }
    throw new IllegalStateException("The rules do not accept " + document);
  }

  private Evaluation evaluate(int input, Map<String, @Nullable Object> values) {
    return edition.evaluate(topic, values, workload.lines().get(input).on(), Selection.ALL);
  }

  private Decided decided(int input) {
    if (evaluate(input, checked.get(input)) instanceof Decided decided) {
      return decided;
    }
    throw new IllegalStateException(
        "The rules do not decide " + workload.lines().get(input).input());
  }

  @Override
  public JsonNode answer(int input) {
    ObjectNode outcome = decided(input).outcome();
    ObjectNode answer = Json.MAPPER.createObjectNode();
    workload.outcomes().forEach(name -> answer.set(name, outcome.get(name)));
    return answer;
  }

  private byte[] engine(int input) throws IOException {
    if (evaluate(input, check(workload.lines().get(input).input())) instanceof Decided decided) {
      return JSON.writeValueAsBytes(decided);
    }
    throw new IllegalStateException("no decision");
  }

  private byte[] decision(int input) throws IOException {
    return JSON.writeValueAsBytes(
        decisions.decide(
            Question.of(
                release,
                workload.instrument(),
                workload.topic(),
                workload.lines().get(input).on(),
                Selection.ALL,
                bodies.get(input)),
            identities.next()));
  }

  @Override
  public SortedMap<String, Way> ways() {
    SortedMap<String, Way> ways = new TreeMap<>();
    ways.put("evaluate", input -> evaluate(input, checked.get(input)));
    ways.put("engine", this::engine);
    ways.put("decision", this::decision);
    return ways;
  }

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    new JsonFormat().customize(mapper);
    return mapper;
  }
}
