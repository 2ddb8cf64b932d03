package ee.kaskkiri.release.history;

import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.release.repository.Origin;
import ee.kaskkiri.rules.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The gate looked at content and let it pass or refused it.
 *
 * @param at when the gate was done
 * @param release hash of the content
 * @param repository address of the rule repository
 * @param origin who wrote it, when and why
 * @param passed whether it may decide
 * @param judge how strict the gate was, and which application it belongs to
 * @param cases how many cases ran, and failed; null if they did not run
 * @param findings what was found, most grave first; at most {@value #MOST_FINDINGS}
 * @param changes what differs from the release that was active then, in a line; null if none was
 */
public record Judgement(
    Instant at,
    String release,
    String repository,
    Origin origin,
    boolean passed,
    Judge judge,
    @Nullable Cases cases,
    List<Finding> findings,
    @Nullable String changes)
    implements Event {

  /** More are not kept. */
  public static final int MOST_FINDINGS = 100;

  /**
   * What judged.
   *
   * @param gate how strict
   * @param application version of the application
   */
  public record Judge(Strictness gate, String application) {
    /** Whether what this one let pass need not be judged again by another. */
    public boolean answersFor(Judge other) {
      return application.equals(other.application)
          && (gate == other.gate || gate == Strictness.WARNING);
    }
  }

  /**
   * What came of the cases.
   *
   * @param run how many ran
   * @param failed how many of them failed
   */
  public record Cases(int run, int failed) {}

  public Judgement {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(release, "release");
    findings = findings.stream().limit(MOST_FINDINGS).toList();
  }
}
