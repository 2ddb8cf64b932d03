package ee.kaskkiri.regression;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.rules.Bilingual;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invented topic that pays 2.50 for each loaf: BRD-1 if there is any, BRD-2 about the baker if
 * there are more than ten; a negative number leaves it undecided, and a thousand breaks it.
 *
 * @param name name of the topic
 */
public record Bakery(String name) implements Topic {
  /** Path of its cases. */
  public static final String CASES = "test-data/bakery/2020-01-01/loaves.yaml";

  /** Path of its act. */
  public static final String ACT = "rules/bakery/2020-01-01/act.yaml";

  /** What its act says. */
  public static final String ACT_TEXT =
      """
      instrument: bakery
      title: {et: Leib, en: Bread}
      valid_from: 2020-01-01
      valid_to: 2020-12-31
      topics:
        loaves:
          title: {et: Pätsid, en: Loaves}
          question: {et: Kui palju, en: How much}
          verdict: {outcome: verdict, values: {PAY: granted, ASK: person}}
          money: [{value: sum}]
      coverage:
        - {ref: § 1, text: {et: Leib, en: Bread}, state: modelled, codes: [BRD-1, BRD-2]}
      """;

  private static final ValueType.Scalar COUNT =
      new ValueType.Scalar(Kind.NUMBER, Constraint.NOT_NULL);
  private static final Bilingual TEXT = new Bilingual("leib", "bread");
  private static final RuleRef ANY = new RuleRef("loaf table", "BRD-1");
  private static final RuleRef MANY = new RuleRef("loaf table", "BRD-2");

  /** A repository whose cases are the given text. */
  public static FileTree tree(String cases) {
    return tree(Map.of(CASES, cases));
  }

  /** A repository with the given further files. */
  public static FileTree tree(Map<String, String> files) {
    Map<String, String> all = new LinkedHashMap<>(files);
    all.putIfAbsent("rules/bakery/2020-01-01/loaves.dmn", "<definitions/>");
    all.putIfAbsent(ACT, ACT_TEXT);
    Map<String, byte[]> content = new LinkedHashMap<>();
    all.forEach((path, text) -> content.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return FileTree.of(content);
  }

  /** An edition, compiled: each of its files answers like the bakery. */
  public static CompiledEdition compile(Edition edition) {
    List<Topic> topics = new ArrayList<>();
    edition.files().forEach(file -> topics.add(new Bakery(file.topic())));
    return new CompiledEdition(edition, topics);
  }

  /** Runs the cases of a repository. */
  static RegressionReport run(FileTree tree, Scope scope, Progress progress) {
    RuleBook rules = RuleBook.read(tree);
    return new Regression(rules, CaseBook.read(tree, rules))
        .run("abc", rules.editions().stream().map(Bakery::compile).toList(), scope, progress);
  }

  /** Runs the cases of a text. */
  static RegressionReport run(String cases) {
    return run(tree(cases), Scope.ALL, Progress.SILENT);
  }

  @Override
  public ValueType.Fields inputs(Selection selection) {
    return new ValueType.Fields(Map.of("loaves", Field.required(COUNT)), Constraint.NOT_NULL);
  }

  @Override
  public ValueType.Fields outcomes(Selection selection) {
    Constraint verdicts =
        new Constraint(null, false, List.of("PAY", "ASK"), null, null, false, value -> true);
    Map<String, Field> fields = new LinkedHashMap<>();
    fields.put("sum", Field.required(COUNT));
    fields.put("verdict", Field.required(new ValueType.Scalar(Kind.TEXT, verdicts)));
    return new ValueType.Fields(fields, Constraint.NOT_NULL);
  }

  @Override
  public List<String> services() {
    return List.of();
  }

  @Override
  public List<RuleRef> rules() {
    return List.of(ANY, MANY);
  }

  @Override
  public Evaluation evaluate(
      Map<String, @Nullable Object> input, LocalDate on, Selection selection) {
    BigDecimal loaves = (BigDecimal) input.get("loaves");
    if (loaves == null || loaves.signum() < 0) {
      EngineMessage message =
          new EngineMessage(EngineMessage.Severity.WARNING, "no row fits", "loaf table");
      return new Evaluation.Undecided(List.of(message));
    }
    if (loaves.intValue() == 1000) {
      throw new IllegalStateException("the oven is too small");
    }
    List<Reason> reasons = new ArrayList<>();
    List<RuleRef> fired = new ArrayList<>();
    if (loaves.signum() > 0) {
      reasons.add(new Reason("BRD-1", "PAY", "§ 1", "certain", null, TEXT));
      fired.add(ANY);
    }
    if (loaves.intValue() > 10) {
      reasons.add(new Reason("BRD-2", "ASK", "§ 2", "inferred", "Baker", TEXT));
      fired.add(MANY);
    }
    ObjectNode outcome = JsonNodeFactory.instance.objectNode();
    outcome.put("sum", loaves.multiply(new BigDecimal("2.50")));
    outcome.putArray("halves").add(loaves).add(loaves);
    outcome.putNull("nothing");
    return new Evaluation.Decided(outcome, reasons, fired, List.of());
  }
}
