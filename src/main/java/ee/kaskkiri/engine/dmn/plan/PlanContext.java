package ee.kaskkiri.engine.dmn.plan;

import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.dmn.feel.CountedContext;
import ee.kaskkiri.engine.dmn.feel.LeanFrame;
import ee.kaskkiri.engine.limit.Effort;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.ExecutionFrame;
import org.kie.dmn.feel.lang.impl.ExecutionFrameImpl;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.util.NumberEvalHelper;

/** The names of one evaluation, what fired in it, and whether anything was told. */
final class PlanContext extends EvaluationContextImpl implements CountedContext {
  private static final int NAMES = 64;

  /** That of the names and that of the built-in functions. */
  private static final int LEAST_FRAMES = 2;

  private final Map<String, Knowledge> knowledge;
  private final Set<RuleRef> fired = new LinkedHashSet<>();
  private final Effort effort = Effort.current();
  private @Nullable Choice choice;
  private boolean told;

  /**
   * A context like another one, without its names.
   *
   * @param knowledge functions by name
   */
  PlanContext(EvaluationContextImpl like, DMNRuntime runtime, Map<String, Knowledge> knowledge) {
    this(like, knowledge, new FEELEventListenersManager());
    setDMNRuntime(runtime);
    setPerformRuntimeTypeCheck(true);
  }

  private PlanContext(
      EvaluationContextImpl like,
      Map<String, Knowledge> knowledge,
      FEELEventListenersManager events) {
    super(
        like.getRootClassLoader(),
        events,
        NAMES,
        like.getFEELDialect(),
        like.getDMNVersion(),
        like.isLenient());
    this.knowledge = knowledge;
    functions(like);
    events.addListener(event -> told = true);
  }

  /** Puts the functions that come with the model's profile where the other context has them. */
  private void functions(EvaluationContextImpl like) {
    List<ExecutionFrame> frames = List.copyOf(like.getStack());
    if (frames.size() > LEAST_FRAMES) {
      ExecutionFrameImpl names = (ExecutionFrameImpl) pop();
      push(frames.get(1));
      names.setParentFrame(frames.get(1));
      push(names);
    }
  }

  @Override
  public Effort effort() {
    return effort;
  }

  @Override
  public void enterFrame() {
    push(new LeanFrame(peek()));
  }

  /**
   * Gives a name a value in the innermost frame.
   *
   * @param name in the form of {@link FastFeel#name}
   */
  void name(String name, @Nullable Object value) {
    Object number = NumberEvalHelper.coerceNumber(value);
    if (peek() instanceof LeanFrame lean) {
      lean.set(name, number);
    } else {
      peek().getAllValues().put(name, number);
    }
  }

  /** The knowledge model of a name. */
  Knowledge knowledge(String name) {
    return Objects.requireNonNull(knowledge.get(name), name);
  }

  /** The rows that fired so far. */
  Set<RuleRef> fired() {
    return fired;
  }

  @Override
  public void notifyEvt(Supplier<FEELEvent> event) {
    if (choice == null || !choice.takes(event.get())) {
      told = true;
    }
  }

  /** Does work that may tell of a choice. */
  @Nullable Object listening(Choice listener, Supplier<@Nullable Object> work) {
    choice = listener;
    try {
      return work.get();
    } finally {
      choice = null;
    }
  }

  /** Makes sure that nothing was told, which the engine would have to tell. */
  void mustBeSilent() {
    if (told) {
      throw new UnusualError();
    }
  }
}
