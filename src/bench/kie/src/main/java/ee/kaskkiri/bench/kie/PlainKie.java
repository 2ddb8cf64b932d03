package ee.kaskkiri.bench.kie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.bench.contest.CannotException;
import ee.kaskkiri.bench.contest.Contestant;
import ee.kaskkiri.bench.contest.Json;
import ee.kaskkiri.bench.contest.Seat;
import ee.kaskkiri.bench.contest.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE's DMN engine as it comes, asked with values that are ready for it. */
public final class PlainKie implements Contestant {
  private final DMNRuntime runtime;
  private final DMNModel model;
  private final List<String> outcomes;
  private final List<Map<String, Object>> inputs;

  private PlainKie(DMNRuntime runtime, DMNModel model, Workload workload) {
    this.runtime = runtime;
    this.model = model;
    this.outcomes = workload.outcomes();
    this.inputs = workload.lines().stream().map(line -> values(model, line)).toList();
  }

  /** Runs the engine on the workload in the directory that the argument names. */
  public static void main(String[] arguments) throws Exception {
    Seat.take(arguments, PlainKie::enter);
  }

  private static Contestant enter(Workload workload) throws IOException, CannotException {
    List<Resource> files = new ArrayList<>();
    try (Stream<Path> folder = Files.list(workload.folder())) {
      folder
          .filter(file -> file.toString().endsWith(".dmn"))
          .sorted(Comparator.naturalOrder())
          .forEach(file -> files.add(ResourceFactory.newFileResource(file.toFile())));
    }
    DMNRuntime runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(files)
            .getOrElseThrow(IllegalStateException::new);
    DMNModel model =
        runtime.getModels().stream()
            .filter(one -> one.getName().equals(workload.topic()))
            .findFirst()
            .orElseThrow(() -> new CannotException("the rules are no DMN"));
    return new PlainKie(runtime, model, workload);
  }

  /** Only what the model declares: a caller's document may hold more. */
  private static Map<String, Object> values(DMNModel model, Workload.Line line) {
    Map<String, Object> values = new TreeMap<>();
    model
        .getInputs()
        .forEach(
            input -> {
              JsonNode given = line.input().get(input.getName());
              values.put(
                  input.getName(),
                  given == null && input.getName().equals("on")
                      ? line.on()
                      : given == null ? null : Json.value(given));
            });
    return values;
  }

  private DMNResult evaluate(int input) {
    DMNContext context = runtime.newContext();
    inputs.get(input).forEach(context::set);
    return runtime.evaluateAll(model, context);
  }

  @Override
  public JsonNode answer(int input) {
    DMNResult result = evaluate(input);
    ObjectNode answer = Json.MAPPER.createObjectNode();
    for (String outcome : outcomes) {
      DMNDecisionResult found = result.getDecisionResultByName(outcome);
      answer.set(outcome, Json.node(found == null ? null : found.getResult()));
    }
    return answer;
  }

  @Override
  public SortedMap<String, Way> ways() {
    return new TreeMap<>(Map.of("evaluate", this::evaluate));
  }
}
