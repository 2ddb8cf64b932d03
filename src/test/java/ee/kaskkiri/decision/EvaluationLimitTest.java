package ee.kaskkiri.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.kaskkiri.decision.EvaluationLimit.ExceededException;
import ee.kaskkiri.decision.EvaluationLimit.Running;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.UnknownSelectionException;
import ee.kaskkiri.release.Breadboard;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.release.Release;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.jboss.logmanager.LogContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EvaluationLimitTest {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final EvaluationLimit limit = new EvaluationLimit(LONGEST, meters);

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.OFF);
  }

  @AfterEach
  void clean() {
    assertThat(Thread.interrupted()).isFalse();
  }

  /** Looks as if the limit were over. */
  private void late() {
    limit.look(System.nanoTime() + LONGEST.toNanos() + 1);
  }

  private double stopped() {
    return meters.get("kaskkiri.evaluations.stopped").counter().count();
  }

  @Test
  void whatEndsInTimeIsLeftAlone() {
    String result =
        limit.within(
            () -> {
              limit.look(System.nanoTime());
              return Thread.currentThread().isInterrupted() ? "interrupted" : "left alone";
            });

    assertThat(result).isEqualTo("left alone");
    assertThat(stopped()).isZero();
  }

  @Test
  void whatTakesLongerIsNoAnswerEvenIfItGivesOne() {
    assertThatExceptionOfType(ExceededException.class)
        .isThrownBy(
            () ->
                limit.within(
                    () -> {
                      late();
                      assertThat(Thread.currentThread().isInterrupted()).isTrue();
                      return "an answer";
                    }))
        .withMessage("stopped after PT5S, the longest that one evaluation may take");
    assertThat(stopped()).isEqualTo(1);
  }

  @Test
  void whatBreaksBecauseItWasStoppedIsStopped() {
    assertThatExceptionOfType(ExceededException.class)
        .isThrownBy(
            () ->
                limit.within(
                    () -> {
                      late();
                      throw new IllegalStateException("interrupted");
                    }));
  }

  @Test
  void whatBreaksByItselfIsTold() {
    assertThatExceptionOfType(UnknownSelectionException.class)
        .isThrownBy(
            () ->
                limit.within(
                    () -> {
                      throw new UnknownSelectionException("outcome", "x", List.of());
                    }));
  }

  @Test
  void aStopThatComesAfterTheEndHitsNobody() {
    Running one = new Running();

    assertThat(one.end()).isFalse();
    one.stop();

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void anEndThatComesAfterTheStopLeavesNothingForTheNext() {
    Running one = new Running();
    one.stop();

    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(one.end()).isTrue();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void anInterruptionFromElsewhereIsNotTakenBack() {
    Thread.currentThread().interrupt();

    assertThat(limit.within(() -> "done")).isEqualTo("done");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aLoopInADecisionModelIsStopped() throws Exception {
    Breadboard loop =
        new Breadboard()
            .change(
                Breadboard.RULES + "loaves.dmn",
                "<decision id=\"price\"",
                """
                <decision id="long" name="long"><variable name="long" typeRef="number"/>
                  <informationRequirement id="r2"><requiredInput href="#count"/></informationRequirement>
                  <literalExpression id="longText">
                    <text>sum(for a in 1..3000, b in 1..3000 return if a = b then count else 1)</text>
                  </literalExpression>
                </decision>
                <decision id="price\"""");

    assertStopped(loop, "loaves", Map.of("count", BigDecimal.ONE));
  }

  @Test
  void aRuleThatFiresAgainAndAgainIsStopped() throws Exception {
    Breadboard loop =
        new Breadboard()
            .change(
                Breadboard.RULES + "rolls.drl",
                "query sum",
                """
                rule "again"
                when
                  $bill : Bill($sum : sum)
                then
                  for (int i = 0; i < 40; i++) { Math.sqrt(i); }
                  delete($bill);
                  insert(new Bill($sum));
                end
                query sum""");

    Map<String, Object> order = Map.of("order", Map.of("rolls", BigDecimal.valueOf(2)));
    assertStopped(loop, "rolls", order);
  }

  /** An input that says, when the evaluation has begun and takes it, that the time is over. */
  private final class LateInput extends AbstractMap<String, @Nullable Object> {
    private final Map<String, @Nullable Object> values;

    private LateInput(Map<String, @Nullable Object> values) {
      this.values = values;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
      late();
      return values.entrySet();
    }
  }

  private void assertStopped(Breadboard rules, String name, Map<String, @Nullable Object> input)
      throws Exception {
    LocalDate on = LocalDate.parse("2020-01-01");
    Release release = new Gate(Strictness.ERROR).unchecked(rules.tree());
    CompiledEdition edition = new Lookup(release).inForceOn("bread", on);
    Topic topic = Lookup.topic(edition, name);
    List<Evaluation> ends = new ArrayList<>();

    assertThatExceptionOfType(ExceededException.class)
        .isThrownBy(
            () ->
                limit.within(
                    () ->
                        ends.add(
                            edition.evaluate(topic, new LateInput(input), on, Selection.ALL))));

    assertThat(ends)
        .singleElement()
        .isInstanceOfSatisfying(
            Evaluation.Undecided.class,
            undecided ->
                assertThat(undecided.messages())
                    .extracting(EngineMessage::text)
                    .containsExactly("stopped from outside"));
  }
}
