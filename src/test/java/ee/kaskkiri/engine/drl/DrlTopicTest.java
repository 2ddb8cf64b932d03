package ee.kaskkiri.engine.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.Evaluation;
import ee.kaskkiri.engine.Evaluation.Decided;
import ee.kaskkiri.engine.Evaluation.Undecided;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.engine.RuleRef;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.UnknownSelectionException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrlTopicTest {
  private static final LocalDate DAY = LocalDate.of(2020, 6, 15);
  private static final String TEXT =
      """
      package garden.beds;
      import java.math.BigDecimal;
      import java.time.LocalDate;
      import java.util.Map;
      global LocalDate on;
      global Map reason;
      declare Bed @input("beds") @many
        number : int
        area : BigDecimal
        sownOn : LocalDate @nullable
      end
      declare Note
        bed : int @key
        text : String
        area : BigDecimal
        since : LocalDate
      end
      rule "sown"
        @code("G1") @consequence("NOTE") @basis("the almanac") @certainty("certain")
        @subject("bed {number}")
        @et("Peenar {number}: {area} m² on külvatud {sown}.")
        @en("Bed {number}: {area} m² sown on {sown}.")
      when
        Bed($number : number, $area : area, sownOn != null, $sown : sownOn, !sownOn.isAfter(on))
      then
        insert(new Note($number, (String) reason.get("en"), $area, $sown));
      end
      rule "helper"
      when
        Note()
      then
      end
      rule "thorny"
      when
        Bed(number == 13)
      then
        throw new IllegalStateException("a thorn");
      end
      rule "unsound"
      when
        Bed(Math.floorDiv(100, number) > 1000)
      then
      end
      rule "weed"
      when
        Bed(number == 99)
        $note : Note($text : text)
      then
        insert(new Note(99, $text, null, null));
      end
      query notes
        note : Note()
      end
      query first
        Note(bed == 1, first : area)
      end
      """;

  private DrlTopic topic;

  @BeforeAll
  void compile() {
    topic = DrlFiles.topic(TEXT);
  }

  @Test
  void reasonsCarryTheValuesOfTheirBindings() {
    assertThat(decided(bed(1, "2.50", DAY)).reasons())
        .first()
        .extracting(Reason::code, Reason::consequence, Reason::basis, Reason::subject)
        .containsExactly("G1", "NOTE", "the almanac", "bed 1");
    assertThat(decided(bed(1, "2.50", DAY)).reasons().get(0).text().et())
        .isEqualTo("Peenar 1: 2.50 m² on külvatud 2020-06-15.");
  }

  @Test
  void theSameReasonIsGivenOnceAndRulesWithoutACodeGiveNone() {
    Decided decided = decided(bed(1, "1", DAY), bed(2, "1", DAY), bed(2, "1", DAY));
    assertThat(decided.reasons()).extracting(Reason::subject).containsExactly("bed 1", "bed 2");
    assertThat(decided.fired())
        .containsExactlyInAnyOrder(
            new RuleRef("watering", "sown"), new RuleRef("watering", "helper"));
  }

  @Test
  void outcomesKeepDecimalsAndDaysAndFieldOrderAndAreSortedByKey() {
    Decided decided = decided(bed(2, "1.00", DAY), bed(1, "12345678901234567.890", DAY));
    assertThat(decided.outcome().toString())
        .isEqualTo(
            """
            {"notes":[{"bed":1,"text":"Bed 1: 12345678901234567.890 m² sown on 2020-06-15.",\
            "area":12345678901234567.890,"since":"2020-06-15"},\
            {"bed":2,"text":"Bed 2: 1.00 m² sown on 2020-06-15.",\
            "area":1.00,"since":"2020-06-15"}],"first":12345678901234567.890}\
            """);
  }

  @Test
  void theDayThatCountsIsSeenByTheRules() {
    assertThat(evaluate(Selection.ALL, bed(1, "1", DAY.plusDays(1)))).isInstanceOf(Undecided.class);
    assertThat(notes(bed(1, "1", DAY.plusDays(1)))).isEmpty();
    assertThat(notes(bed(1, "1", null))).isEmpty();
  }

  @Test
  void aSingleOutcomeWithoutAValueIsUndecided() {
    EngineMessage message = message(bed(2, "1", DAY));
    assertThat(message.text()).contains("'first'").contains("0 values");
    assertThat(message.source()).isEqualTo("first");
  }

  @Test
  void aRuleThatThrowsIsUndecided() {
    EngineMessage message = message(bed(13, "1", DAY));
    assertThat(message.text()).contains("a thorn");
    assertThat(message.source()).isEqualTo("thorny");
  }

  @Test
  void aConditionThatThrowsIsUndecided() {
    EngineMessage message = message(bed(0, "1", DAY));
    assertThat(message.text()).contains("ArithmeticException");
    assertThat(message.source()).isEqualTo("unsound");
  }

  @Test
  void aRuleThatFeedsItselfIsUndecided() {
    EngineMessage message = message(bed(1, "1", DAY), bed(99, "1", DAY));
    assertThat(message.text()).contains(String.valueOf(DrlTopic.MOST_FIRINGS));
  }

  @Test
  void onlyTheOutcomesAskedForAreAnswered() {
    Evaluation some = evaluate(new Selection.Outcomes(Set.of("notes")), bed(2, "1", DAY));
    assertThat(((Decided) some).outcome().fieldNames()).toIterable().containsExactly("notes");
  }

  @Test
  void unknownOutcomesAndServicesAreRefused() {
    assertThatThrownBy(() -> evaluate(new Selection.Outcomes(Set.of("note"))))
        .isInstanceOfSatisfying(
            UnknownSelectionException.class,
            e -> assertThat(e.known()).containsExactly("first", "notes"));
    assertThatThrownBy(() -> evaluate(new Selection.Service("notes")))
        .isInstanceOf(UnknownSelectionException.class);
  }

  @Test
  void everyRuleIsListedInTheOrderOfTheFile() {
    assertThat(topic.rules())
        .extracting(RuleRef::rule)
        .containsExactly("sown", "helper", "thorny", "unsound", "weed");
  }

  @Test
  void fourThreadsGetTheirOwnAnswers() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Decided>> answers = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        BigDecimal area = BigDecimal.valueOf(i);
        answers.add(threads.submit(() -> decided(bed(1, area.toPlainString(), DAY))));
      }
      for (int i = 0; i < answers.size(); i++) {
        Decided answer = answers.get(i).get();
        assertThat(answer.outcome().get("first").decimalValue()).isEqualByComparingTo("" + i);
        assertThat(answer.reasons()).hasSize(1);
        assertThat(answer.reasons().get(0).text().en()).contains(": " + i + " m²");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Evaluation evaluate(Selection selection, Object... beds) {
    return topic.evaluate(Map.of("beds", List.of(beds)), DAY, selection);
  }

  private Decided decided(Object... beds) {
    return (Decided) evaluate(Selection.ALL, beds);
  }

  private EngineMessage message(Object... beds) {
    return ((Undecided) evaluate(Selection.ALL, beds)).messages().get(0);
  }

  private Iterable<?> notes(Map<String, @Nullable Object> bed) {
    return ((Decided) evaluate(new Selection.Outcomes(Set.of("notes")), bed))
        .outcome()
        .get("notes");
  }

  private static Map<String, @Nullable Object> bed(
      int number, String area, @Nullable LocalDate sownOn) {
    Map<String, @Nullable Object> bed = new HashMap<>();
    bed.put("number", BigDecimal.valueOf(number));
    bed.put("area", new BigDecimal(area));
    bed.put("sownOn", sownOn);
    return bed;
  }
}
