package ee.kaskkiri.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static ObjectNode yaml(String text) throws JsonProcessingException {
    return (ObjectNode) CaseYaml.read(text);
  }

  @Test
  void mergesObjectsFieldByFieldAndReplacesEverythingElse() throws JsonProcessingException {
    ObjectNode base = yaml("{a: {b: 1, c: 2}, list: [1, 2], text: old, absent: null}");
    ObjectNode given = yaml("{a: {c: 3}, list: [9], text: {new: 1}, absent: {x: 1}}");

    assertThat(Merge.over(base, given))
        .isEqualTo(yaml("{a: {b: 1, c: 3}, list: [9], text: {new: 1}, absent: {x: 1}}"));
    assertThat(base).isEqualTo(yaml("{a: {b: 1, c: 2}, list: [1, 2], text: old, absent: null}"));
  }

  @Test
  void takesAwayWhatIsMarkedAndKeepsNullAsAValue() throws JsonProcessingException {
    ObjectNode base = yaml("{a: {b: 1, c: 2}, d: 4, e: 5}");

    ObjectNode merged = Merge.over(base, yaml("{a: {b: !remove }, d: !remove , e: null}"));

    assertThat(merged).isEqualTo(yaml("{a: {c: 2}, e: null}"));
    assertThat(Merge.idleMarks(merged)).isEmpty();
  }

  @Test
  void tellsWhereThereWasNothingToTakeAway() throws JsonProcessingException {
    ObjectNode merged = Merge.over(yaml("{a: 1}"), yaml("{b: !remove , list: [{x: !remove }]}"));

    assertThat(Merge.idleMarks(merged)).containsExactly("/b", "/list/0/x");
  }

  @Test
  void aTextThatReadsLikeTheMarkIsAText() throws JsonProcessingException {
    ObjectNode merged = Merge.over(yaml("{a: 1}"), yaml("{a: '!remove'}"));

    assertThat(merged.path("a").textValue()).isEqualTo("!remove");
  }

  @Test
  void readsDecimalsExactlyAndDaysAsTexts() throws JsonProcessingException {
    ObjectNode read = yaml("{money: 12345678901234567.890, day: 2020-01-31}");

    assertThat(read.path("money").decimalValue())
        .isEqualTo(new BigDecimal("12345678901234567.890"));
    assertThat(read.path("day").textValue()).isEqualTo("2020-01-31");
  }

  @Test
  void refusesAliasesWhichWouldBeReadAsTexts() {
    assertThatThrownBy(() -> yaml("{a: &x {b: 1}, c: *x }"))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining("aliases");
  }
}
