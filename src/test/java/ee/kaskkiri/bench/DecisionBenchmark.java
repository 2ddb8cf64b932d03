package ee.kaskkiri.bench;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.EditionCompiler;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.regression.Case;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.regression.CaseFile;
import ee.kaskkiri.regression.Expectation;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Microseconds per decision on a group of seven. Refuses to measure unless plain Java answers that
 * group, and every packaged case of the topic, as the rules do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecisionBenchmark {
  private static final LocalDate ON = LocalDate.of(2019, 1, 2);

  /** The topic that is asked. */
  @Param public PlainRules topic = PlainRules.FUNDING;

  private @Nullable Work work;

  private record Work(
      Twins twins, JsonNode document, Map<String, @Nullable Object> values, Group group) {}

  /** Compiles the packaged rules and compares both answers. */
  @Setup
  public void prepare() throws IOException {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
    FileTree tree = FileTree.packaged();
    RuleBook rules = RuleBook.read(tree);
    Edition edition = rules.instrument("kov-ktg").orElseThrow().inForceOn(ON).orElseThrow();
    CompiledEdition compiled =
        new EditionCompiler(Strictness.WARNING).compile(edition).edition().orElseThrow();
    Twins twins = new Twins(compiled, compiled.topic(topic.topic()).orElseThrow(), ON, topic);
    JsonNode document =
        Twins.parse(Files.readAllBytes(Path.of("src/test/bench/group-of-seven.json")));
    twins.compare(document);
    CaseFile file = CaseBook.read(tree, rules).files().get(CaseBook.path(edition, topic.topic()));
    List<Case> cases = file == null ? List.of() : file.cases();
    cases.stream()
        .filter(one -> one.expected() instanceof Expectation.Answer)
        .forEach(one -> twins.compare(one.given()));
    work = new Work(twins, document, twins.check(document), Twins.typed(document));
  }

  private Work work() {
    if (work == null) {
      throw new IllegalStateException("not prepared");
    }
    return work;
  }

  /** The rules, from checked input to answer. */
  @Benchmark
  public Evaluation rules() {
    Work ready = work();
    return ready.twins().evaluate(ready.values());
  }

  /** The rules with the check of the input, from parsed JSON to answer. */
  @Benchmark
  public Evaluation rulesWithCheck() {
    Work ready = work();
    return ready.twins().evaluate(ready.twins().check(ready.document()));
  }

  /** The same in plain Java, from typed input to answer. */
  @Benchmark
  public PlainAnswer plainJava() {
    Work ready = work();
    return ready.twins().plain().decide(ready.group());
  }
}
