package ee.kaskkiri.workbench.impact;

import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.regression.CaseKind;
import ee.kaskkiri.regression.Scope;
import ee.kaskkiri.regression.impact.AsIf;
import ee.kaskkiri.regression.impact.CasePortfolio;
import ee.kaskkiri.regression.impact.Impact;
import ee.kaskkiri.regression.impact.ImpactReport;
import ee.kaskkiri.regression.impact.Portfolio;
import ee.kaskkiri.regression.impact.Side;
import ee.kaskkiri.regression.impact.Watch;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.release.Sides;
import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.workbench.Steps;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Puts questions to the release that a draft began with and to the draft. */
public final class DraftImpact {
  /** What the release is called that a draft began with. */
  public static final String BASE = "base";

  /** What a draft is called. */
  public static final String DRAFT = "draft";

  /** What a draft is called whose coming edition is asked as if it had been law. */
  public static final String AS_IF = "draft as if in force";

  private static final String COMPILING = "compiling";
  private static final String ASKING = "asking";

  private final Gate gate;
  private final Releases releases;

  /** Compiles as strictly as the gate does. */
  public DraftImpact(Strictness strictness, Releases releases) {
    this.gate = new Gate(strictness);
    this.releases = releases;
  }

  /** Opens the questions for a run. */
  @FunctionalInterface
  public interface Questions {
    /** The questions, from the beginning. */
    Portfolio open(Side before, Side after) throws IOException;
  }

  /**
   * The cases: with a coming edition only those of the release, because those of the draft are
   * their copies.
   *
   * @param kind only cases of this kind; null if all
   */
  public static Questions cases(
      @Nullable String instrument, @Nullable CaseKind kind, @Nullable AsIf asIf) {
    Scope scope = new Scope(instrument, null);
    return (before, after) -> CasePortfolio.of(before, asIf == null ? after : before, scope, kind);
  }

  /**
   * How the answers differ.
   *
   * @param asIf a coming edition that is asked as if it had been law already; null for none
   * @throws ee.kaskkiri.release.RefusedException if the draft cannot be read or does not compile
   * @throws CancellationException if the steps stop it
   */
  public ImpactReport run(
      FileTree base, FileTree files, Questions questions, @Nullable AsIf asIf, Steps steps)
      throws IOException, RepositoryException {
    steps.at(COMPILING, 0, 1);
    Release known = releases.find(base.hash()).orElseGet(() -> gate.passedBefore(base));
    Side before = Sides.of(BASE, known);
    Side after = Sides.of(asIf == null ? DRAFT : AS_IF, gate.unchecked(files));
    try (Portfolio portfolio = questions.open(before, after)) {
      steps.at(COMPILING, 1, 1);
      return new Impact(before, after, Impact.SHOWN, asIf)
          .run(portfolio, List.of(), new Told(steps, portfolio));
    }
  }

  /**
   * Tells how many questions are asked.
   *
   * @param portfolio knows how many there are
   */
  private record Told(Steps steps, Portfolio portfolio) implements Watch {
    @Override
    public void at(long asked, long taken) {
      steps.at(ASKING, asked, portfolio.total());
    }

    @Override
    public boolean stopped() {
      return Thread.currentThread().isInterrupted();
    }
  }
}
