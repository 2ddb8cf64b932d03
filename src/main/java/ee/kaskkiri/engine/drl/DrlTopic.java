package ee.kaskkiri.engine.drl;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.EngineMessage.Severity;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.UnknownSelectionException;
import ee.kaskkiri.engine.limit.Effort;
import ee.kaskkiri.engine.limit.StoppedError;
import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.ValueType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** A compiled DRL file. May be asked by many threads at once. */
public final class DrlTopic implements Topic {
  /** More firings than any real case needs; a rule that feeds itself ends here. */
  static final int MOST_FIRINGS = 200_000;

  private final String name;
  private final ValueType.Fields inputs;
  private final List<DeclaredType> taken;
  private final Facts facts;
  private final Globals globals;
  private final Map<String, RuleText> rules;
  private final Map<String, Outcome> outcomes;
  private final KieBase base;

  DrlTopic(
      String name,
      ValueType.Fields inputs,
      List<DeclaredType> taken,
      Facts facts,
      Globals globals,
      Map<String, RuleText> rules,
      Map<String, Outcome> outcomes,
      KieBase base) {
    this.name = name;
    this.inputs = inputs;
    this.taken = taken;
    this.facts = facts;
    this.globals = globals;
    this.rules = rules;
    this.outcomes = outcomes;
    this.base = base;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ValueType.Fields inputs(Selection selection) {
    selected(selection);
    return inputs;
  }

  @Override
  public ValueType.Fields outcomes(Selection selection) {
    Map<String, Field> fields = new LinkedHashMap<>();
    selected(selection)
        .forEach(outcome -> fields.put(outcome.name(), Field.required(outcome.type())));
    return new ValueType.Fields(fields, Constraint.NOT_NULL);
  }

  @Override
  public List<String> services() {
    return List.of();
  }

  @Override
  public List<RuleRef> rules() {
    return rules.values().stream().map(RuleText::ref).toList();
  }

  @Override
  public Evaluation evaluate(
      Map<String, @Nullable Object> input, LocalDate on, Selection selection) {
    Collection<Outcome> asked = selected(selection);
    try {
      return Effort.of(() -> run(input, on, asked));
    } catch (StoppedError | OutOfMemoryError e) {
      return Failure.of(e);
    }
  }

  private Evaluation run(
      Map<String, @Nullable Object> input, LocalDate on, Collection<Outcome> asked) {
    KieSession session = base.newKieSession();
    FiringLog log = new FiringLog(rules);
    try {
      session.addEventListener(log);
      globals.fill(session, on, log);
      taken.forEach(type -> insert(session, type, input.get(type.input())));
      if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
        return undecided("the rules fired " + MOST_FIRINGS + " times without an end", log.last());
      }
      return answer(session, log, asked);
    } catch (StoppedError e) {
      return undecided(String.valueOf(e.getMessage()), log.last());
    } catch (RuntimeException | StackOverflowError e) {
      return Failure.of(e);
    } finally {
      session.dispose();
    }
  }

  private Evaluation answer(KieSession session, FiringLog log, Collection<Outcome> asked) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    for (Outcome outcome : asked) {
      try {
        answer.set(outcome.name(), outcome.value(session, facts));
      } catch (Outcome.NoAnswerException e) {
        return undecided(Objects.requireNonNull(e.getMessage()), outcome.name());
      }
    }
    return new Evaluation.Decided(answer, log.reasons(), log.fired(), List.of());
  }

  private void insert(KieSession session, DeclaredType type, @Nullable Object value) {
    if (value instanceof Map<?, ?> one) {
      session.insert(facts.of(type, one));
    } else if (value instanceof Collection<?> many) {
      many.forEach(each -> session.insert(facts.of(type, (Map<?, ?>) each)));
    }
  }

  private Collection<Outcome> selected(Selection selection) {
    if (selection instanceof Selection.Service service) {
      throw new UnknownSelectionException("service", service.name(), services());
    }
    if (selection instanceof Selection.Outcomes some) {
      return some.names().stream().sorted().map(this::outcome).toList();
    }
    return outcomes.values();
  }

  private Outcome outcome(String outcomeName) {
    Outcome outcome = outcomes.get(outcomeName);
    if (outcome == null) {
      throw new UnknownSelectionException("outcome", outcomeName, outcomes.keySet());
    }
    return outcome;
  }

  private static Evaluation undecided(String text, @Nullable String source) {
    return new Evaluation.Undecided(List.of(new EngineMessage(Severity.ERROR, text, source)));
  }
}
