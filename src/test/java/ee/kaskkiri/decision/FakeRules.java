package ee.kaskkiri.decision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.decision.FakeTopic.Mood;
import ee.kaskkiri.engine.Compilation;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.regression.Case;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.regression.CaseFile;
import ee.kaskkiri.regression.CaseKind;
import ee.kaskkiri.regression.Expectation;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.Bilingual;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Instrument;
import ee.kaskkiri.rules.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A release of invented rules: how household waste is collected. */
@Alternative
@ApplicationScoped
public class FakeRules {
  static final String RELEASE = FileTree.of(Map.of()).hash();
  static final Constraint NOT_NULL = Constraint.NOT_NULL;

  private final Release release = release();

  @Produces
  @Singleton
  Releases releases() {
    return new InventedReleases(release, List.of());
  }

  @Produces
  @Singleton
  ServedRepository repository() {
    return new StillRepository();
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  private static CaseBook cases(Edition edition) {
    String path = CaseBook.path(edition, "collection");
    ObjectNode given = JsonNodeFactory.instance.objectNode().put("label", "x");
    given.put("sum", new BigDecimal("1000.00"));
    ObjectNode outcome = JsonNodeFactory.instance.objectNode().put("verdict", "TAKE");
    Case example =
        new Case(
            path,
            "W-1",
            "a full bin is taken",
            CaseKind.WORKED_EXAMPLE,
            "§ 1",
            null,
            LocalDate.parse("2017-01-01"),
            given,
            new Expectation.Answer(
                outcome, List.of(new Expectation.ReasonOf("BIN-1", null)), List.of()));
    return new CaseBook(
        new TreeMap<>(Map.of(path, new CaseFile(path, "collection", List.of(example)))), List.of());
  }

  static ValueType amount() {
    return new ValueType.Scalar(
        Kind.NUMBER,
        new Constraint(
            ">= 0",
            false,
            List.of(),
            new Constraint.Bound(BigDecimal.ZERO, true),
            null,
            false,
            value -> value instanceof BigDecimal number && number.signum() >= 0));
  }

  private static ValueType.Fields inputs() {
    Map<String, Field> fields = new LinkedHashMap<>();
    fields.put("sum", new Field(amount(), false, "Summa"));
    fields.put("label", Field.required(new ValueType.Scalar(Kind.TEXT, Constraint.NONE)));
    return new ValueType.Fields(fields, NOT_NULL);
  }

  private static ValueType.Fields extra() {
    return new ValueType.Fields(
        Map.of("extra", Field.required(new ValueType.ListOf(new ValueType.Anything(), NOT_NULL))),
        NOT_NULL);
  }

  private static Release release() {
    Edition old = edition("waste", "2010-01-01", LocalDate.parse("2014-12-31"));
    Edition waste = edition("waste", "2016-01-01", null);
    Edition noise = edition("noise", "2016-01-01", null);
    Edition road = edition("road", "2016-01-01", null);
    RuleBook book =
        new RuleBook(
            new TreeMap<>(
                Map.of(
                    "waste",
                    new Instrument("waste", List.of(old, waste)),
                    "noise",
                    new Instrument("noise", List.of(noise)),
                    "road",
                    new Instrument("road", List.of(road)))),
            List.of());
    List<CompiledEdition> compiled =
        List.of(
            new CompiledEdition(old, List.of(topic("collection", Mood.ANSWERS))),
            new CompiledEdition(
                waste,
                List.of(
                    topic("collection", Mood.ANSWERS),
                    new FakeTopic("sorting", extra(), Mood.WARNS))),
            new CompiledEdition(
                noise, List.of(topic("night", Mood.HESITATES), topic("day", Mood.ANSWERS))),
            new CompiledEdition(
                road, List.of(topic("works", Mood.BREAKS), topic("detour", Mood.LINGERS))));
    return Release.of(
        FileTree.of(Map.of()),
        book,
        cases(waste),
        compiled.stream().map(one -> new Compilation(Optional.of(one), List.of())).toList(),
        List.of());
  }

  private static Topic topic(String name, Mood mood) {
    return new FakeTopic(name, inputs(), mood);
  }

  private static Edition edition(String instrument, String first, @Nullable LocalDate last) {
    LocalDate day = LocalDate.parse(first);
    Act act =
        new Act(
            instrument,
            new Bilingual("Jäätmed", "Waste"),
            null,
            day,
            last,
            null,
            Map.of(
                "collection",
                new Act.Topic(
                    new Bilingual("Vedu", "Collection"),
                    new Bilingual("Kas viia?", "Is it taken?"),
                    new Act.Verdict("verdict", Map.of("TAKE", Act.Meaning.GRANTED)),
                    List.of(),
                    List.of(),
                    List.of())),
            List.of(),
            List.of(),
            List.of());
    return new Edition(instrument, day, last, act, List.of());
  }
}
