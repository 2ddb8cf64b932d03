package ee.kaskkiri.decision;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.regression.RowCoverage;
import ee.kaskkiri.release.Breadboard;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.release.Release;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicCoverageTest {
  private static final TopicCoverage COVERAGE = new TopicCoverage();

  private static Release release(Breadboard board) {
    return new Gate(Strictness.WARNING).asFarAsReadable(board.tree());
  }

  private static List<RowCoverage> loaves(Release release) {
    CompiledEdition compiled = release.compiled(release.rules().editions().get(0)).orElseThrow();
    return COVERAGE.of(release, compiled, "loaves");
  }

  @Test
  void theCasesOfATopicRunOnceForARelease() {
    Release release = release(new Breadboard());
    Release other =
        release(new Breadboard().change(Breadboard.CASES + "loaves.yaml", "count: 11", "count: 9"));

    List<RowCoverage> found = loaves(release);

    assertThat(found).hasSize(2).noneMatch(row -> row.cases().isEmpty());
    assertThat(loaves(release)).isSameAs(found);
    assertThat(loaves(release(new Breadboard()))).isSameAs(found);
    assertThat(loaves(other)).anyMatch(row -> row.cases().isEmpty());
  }
}
