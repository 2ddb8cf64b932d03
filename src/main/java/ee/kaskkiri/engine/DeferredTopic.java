package ee.kaskkiri.engine;

import ee.kaskkiri.engine.type.ValueType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A topic that says at once what it takes, and is compiled when more is asked of it. */
final class DeferredTopic implements Topic {
  private final String name;
  private final ValueType.Fields inputs;
  private final Supplier<Topic> compiled;

  /**
   * A topic to be compiled later.
   *
   * @param compile throws if the topic does not compile
   */
  DeferredTopic(String name, ValueType.Fields inputs, Supplier<Topic> compile) {
    this.name = name;
    this.inputs = inputs;
    this.compiled = Lazy.of(compile);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ValueType.Fields inputs(Selection selection) {
    return selection instanceof Selection.All ? inputs : compiled.get().inputs(selection);
  }

  @Override
  public ValueType.Fields outcomes(Selection selection) {
    return compiled.get().outcomes(selection);
  }

  @Override
  public List<String> services() {
    return compiled.get().services();
  }

  @Override
  public List<RuleRef> rules() {
    return compiled.get().rules();
  }

  @Override
  public Evaluation evaluate(
      Map<String, @Nullable Object> input, LocalDate on, Selection selection) {
    return compiled.get().evaluate(input, on, selection);
  }

  @Override
  public void ready() {
    compiled.get().ready();
  }
}
