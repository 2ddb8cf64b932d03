package ee.kaskkiri.regression.impact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.limit.StoppedError;
import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.rules.Bilingual;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Invented rules of one topic: a kiosk pays a price for each paper to the town that sends it. No
 * paper gives no sum, more than 100 are left undecided, 13 are for a person; the test of a town
 * called {@link #ENDLESS} does not end.
 */
final class Kiosk {
  /** A town whose test does not end. */
  static final String ENDLESS = "Endless";

  private static final String FOLDER = "rules/kiosk/2020-01-01/";
  private static final ValueType.Scalar COUNT =
      new ValueType.Scalar(Kind.NUMBER, Constraint.NOT_NULL);
  private static final ValueType.Scalar TOWN =
      new ValueType.Scalar(
          Kind.TEXT, new Constraint(null, false, List.of(), null, null, false, Kiosk::ends));

  private final Map<String, String> files = new LinkedHashMap<>();
  final AtomicInteger evaluations = new AtomicInteger();

  private Kiosk() {
    files.put(FOLDER + "papers.dmn", "0");
    money("[{value: sum}, {value: \"towns[].sum\", group_by: [town, year]}]");
  }

  /** A kiosk that pays a price. */
  static Kiosk paying(String price) {
    return new Kiosk().with(FOLDER + "papers.dmn", price);
  }

  Kiosk with(String path, String text) {
    files.put(path, text);
    return this;
  }

  Kiosk without(String path) {
    files.remove(path);
    return this;
  }

  private static boolean ends(@Nullable Object town) {
    if (ENDLESS.equals(town)) {
      throw new StoppedError("stopped after ever so many steps");
    }
    return true;
  }

  /** With another line of money in its act. */
  Kiosk money(String money) {
    return with(
        FOLDER + "act.yaml",
        """
        instrument: kiosk
        title: {et: Kiosk, en: Kiosk}
        valid_from: 2020-01-01
        valid_to: 2020-12-31
        topics:
          papers:
            title: {et: Lehed, en: Papers}
            question: {et: Kui palju, en: How much}
            verdict: {outcome: verdict, values: {PAY: granted, NONE: refused, ASK: person}}
            money: %s
        """
            .formatted(money));
  }

  FileTree tree() {
    Map<String, byte[]> content = new LinkedHashMap<>();
    files.forEach((path, text) -> content.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return FileTree.of(content);
  }

  Side side(String name) {
    FileTree tree = tree();
    RuleBook rules = RuleBook.read(tree);
    return new Side(name, tree.hash(), rules, () -> CaseBook.read(tree, rules), this::compile);
  }

  private CompiledEdition compile(Edition edition) {
    return new CompiledEdition(
        edition,
        edition.files().stream()
            .<Topic>map(file -> new Papers(file.topic(), new BigDecimal(file.text()), evaluations))
            .toList());
  }

  /** A line of a portfolio. */
  static String line(String ref, String town, int papers) {
    return """
        {"instrument":"kiosk","topic":"papers","on":"2020-05-01","ref":"%s","input":{"town":"%s","papers":%d}}
        """
        .formatted(ref, town, papers);
  }

  private record Papers(String name, BigDecimal price, AtomicInteger evaluations) implements Topic {
    @Override
    public ValueType.Fields inputs(Selection selection) {
      Map<String, Field> fields = new LinkedHashMap<>();
      fields.put("town", Field.required(TOWN));
      fields.put("papers", Field.required(COUNT));
      return new ValueType.Fields(fields, Constraint.NOT_NULL);
    }

    @Override
    public ValueType.Fields outcomes(Selection selection) {
      return new ValueType.Fields(Map.of("sum", Field.required(COUNT)), Constraint.NOT_NULL);
    }

    @Override
    public List<String> services() {
      return List.of();
    }

    @Override
    public List<RuleRef> rules() {
      return List.of();
    }

    @Override
    public Evaluation evaluate(
        Map<String, @Nullable Object> input, LocalDate on, Selection selection) {
      evaluations.incrementAndGet();
      BigDecimal papers = (BigDecimal) input.get("papers");
      if (papers == null || papers.multiply(price).intValue() > 500) {
        return new Evaluation.Undecided(
            List.of(new EngineMessage(EngineMessage.Severity.WARNING, "no row fits", "table")));
      }
      ObjectNode outcome = JsonNodeFactory.instance.objectNode();
      BigDecimal sum = papers.multiply(price);
      if (papers.signum() == 0) {
        outcome.putNull("sum");
      } else {
        outcome.put("sum", sum);
      }
      for (int year = 1; year <= 2; year++) {
        outcome
            .withArray("towns")
            .addObject()
            .put("town", String.valueOf(input.get("town")))
            .put("year", year)
            .put("sum", sum.divide(BigDecimal.valueOf(2)));
      }
      outcome.put("verdict", verdict(papers, sum));
      String words = "price " + price;
      Reason reason =
          new Reason(
              sum.intValue() > 100 ? "KIO-2" : "KIO-1",
              null,
              null,
              null,
              null,
              new Bilingual(words, words));
      return new Evaluation.Decided(outcome, List.of(reason), List.of(), List.of());
    }

    private static String verdict(BigDecimal papers, BigDecimal sum) {
      if (papers.intValue() == 13) {
        return "ASK";
      }
      return sum.signum() > 0 ? "PAY" : "NONE";
    }
  }
}
