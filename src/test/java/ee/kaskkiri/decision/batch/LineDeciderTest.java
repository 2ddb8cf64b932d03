package ee.kaskkiri.decision.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import ee.kaskkiri.decision.Decisions;
import ee.kaskkiri.decision.Identities;
import ee.kaskkiri.decision.csv.Bakery;
import ee.kaskkiri.engine.Selection;
import org.junit.jupiter.api.Test;

class LineDeciderTest {
  /** A line that meets a mistake of ours. */
  private record Broken(long number) implements Line {
    @Override
    public int size() {
      return 1;
    }

    @Override
    public LineQuestion read() {
      throw new IllegalStateException("a bug, which may quote the input");
    }
  }

  @Test
  void whatBreaksInOneLineIsTheProblemOfThatLineAndTheSameEachTime() {
    BatchQuestion question =
        new BatchQuestion(Bakery.release(), "bakery", "loaves", Bakery.DAY, Selection.ALL);
    LineDecider decider = new LineDecider(Decisions.alone(), new Identities(), question);
    LineWriter writer = new LineWriter(new JsonMapper());

    LineAnswer answer = decider.answer(new Broken(7));

    assertThat(answer.line()).isEqualTo(7);
    assertThat(answer.status()).isEqualTo(500);
    assertThat(new String(writer.bytes(answer), java.nio.charset.StandardCharsets.UTF_8))
        .contains("/problems/unexpected", "line 7")
        .doesNotContain("quote the input");
    assertThat(writer.bytes(decider.answer(new Broken(7)))).isEqualTo(writer.bytes(answer));
  }
}
