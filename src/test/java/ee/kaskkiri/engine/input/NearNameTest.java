package ee.kaskkiri.engine.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNameTest {
  private static final List<String> KNOWN = List.of("loaves", "bakerName", "on", "päts");

  @ParameterizedTest
  @CsvSource({
    "loavs, loaves",
    "Loaves, loaves",
    "baker_name, bakerName",
    "BAKER-NAME, bakerName",
    "baker name, bakerName",
    "in, on",
    "pats, päts",
  })
  void findsTheNameThatWasMeant(String written, String meant) {
    assertThat(NearName.of(written, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"flour", "''", "breadAndButter"})
  void findsNoneWhereNoneIsNear(String written) {
    assertThat(NearName.of(written, KNOWN)).isEmpty();
  }

  @Test
  void prefersTheNearest() {
    assertThat(NearName.of("amounts", List.of("accounts", "amount"))).contains("amount");
  }

  @Test
  void doesNotCompareWhatNobodyWouldWrite() {
    assertThat(NearName.of("a".repeat(101), List.of("a".repeat(100)))).isEmpty();
    assertThat(NearName.of("a", List.of())).isEmpty();
  }
}
