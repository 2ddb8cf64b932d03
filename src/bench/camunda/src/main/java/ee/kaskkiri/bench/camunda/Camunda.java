package ee.kaskkiri.bench.camunda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.bench.contest.CannotException;
import ee.kaskkiri.bench.contest.Contestant;
import ee.kaskkiri.bench.contest.Json;
import ee.kaskkiri.bench.contest.Seat;
import ee.kaskkiri.bench.contest.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Camunda's DMN engine with FEEL in every cell, asked with values that are ready for it. */
public final class Camunda implements Contestant {
  private static final String FEEL = "feel";

  private final DmnEngine engine;
  private final List<String> outcomes;
  private final List<DmnDecision> decisions;
  private final List<Map<String, Object>> inputs;

  private Camunda(DmnEngine engine, List<DmnDecision> decisions, Workload workload) {
    this.engine = engine;
    this.outcomes = workload.outcomes();
    this.decisions = decisions;
    this.inputs = workload.lines().stream().map(Camunda::values).toList();
  }

  /** Runs the engine on the workload in the directory that the argument names. */
  public static void main(String[] arguments) throws Exception {
    Seat.take(arguments, Camunda::enter);
  }

  private static Contestant enter(Workload workload) throws IOException, CannotException {
    Path model = workload.folder().resolve(workload.topic() + ".dmn");
    if (!Files.exists(model)) {
      throw new CannotException("the rules are no DMN");
    }
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.setDefaultInputExpressionExpressionLanguage(FEEL);
    configuration.setDefaultInputEntryExpressionLanguage(FEEL);
    configuration.setDefaultOutputEntryExpressionLanguage(FEEL);
    configuration.setDefaultLiteralExpressionLanguage(FEEL);
    DmnEngine engine = configuration.buildEngine();
    try (InputStream file = Files.newInputStream(model)) {
      Map<String, DmnDecision> found = new TreeMap<>();
      engine.parseDecisions(file).forEach(decision -> found.put(decision.getKey(), decision));
      List<DmnDecision> decisions = workload.outcomes().stream().map(found::get).toList();
      Camunda camunda = new Camunda(engine, decisions, workload);
      camunda.answer(0);
      return camunda;
    } catch (DmnEngineException e) {
      throw new CannotException(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> values(Workload.Line line) {
    Map<String, Object> values = (Map<String, Object>) Json.value(line.input());
    values.putIfAbsent("on", line.on());
    return values;
  }

  private DmnDecisionResult evaluate(DmnDecision decision, int input) {
    return engine.evaluateDecision(decision, inputs.get(input));
  }

  @Override
  public JsonNode answer(int input) {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    for (int i = 0; i < decisions.size(); i++) {
      List<Map<String, Object>> rows = evaluate(decisions.get(i), input).getResultList();
      Object value =
          rows.isEmpty()
              ? null
              : rows.get(0).size() == 1 ? rows.get(0).values().iterator().next() : rows.get(0);
      answer.set(outcomes.get(i), Json.node(value));
    }
    return answer;
  }

  @Override
  public SortedMap<String, Way> ways() {
    return new TreeMap<>(
        Map.of(
            "evaluate",
            input -> {
              Object last = "";
              for (DmnDecision decision : decisions) {
                last = evaluate(decision, input);
              }
              return last;
            }));
  }
}
