package ee.kaskkiri.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.RuleFile;
import ee.kaskkiri.rules.RuleFile.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitKeyTest {
  private static final String ACT =
      """
      instrument: demo
      title: {et: Näide, en: Example}
      valid_from: 2020-01-01
      """;

  private static Edition edition(String act) {
    return Editions.read(Map.of("act.yaml", act, "fare.dmn", Editions.dmn("fare", "")));
  }

  private static Edition with(Edition edition, RuleFile... files) {
    return new Edition(
        edition.instrument(), edition.firstDay(), edition.lastDay(), edition.act(), List.of(files));
  }

  private static RuleFile file(String path, String text) {
    return new RuleFile(path, "fare", Language.DRL, text);
  }

  @Test
  void theSameContentReadTwiceHasOneKey() {
    assertThat(UnitKey.of(edition(ACT))).hasSize(64).isEqualTo(UnitKey.of(edition(ACT)));
  }

  @Test
  void whateverDiffersGivesAnotherKey() {
    Edition edition = edition(ACT);

    assertThat(
            List.of(
                UnitKey.of(edition),
                UnitKey.of(edition(ACT + "valid_to: 2020-12-31\n")),
                UnitKey.of(edition(ACT.replace("Näide", "Teine"))),
                UnitKey.of(with(edition)),
                UnitKey.of(with(edition, file("a", "b"))),
                UnitKey.of(with(edition, file("b", "b"))),
                UnitKey.of(with(edition, file("a", "c"))),
                UnitKey.of(with(edition, file("a", "b"), file("a", "b")))))
        .doesNotHaveDuplicates();
  }
}
