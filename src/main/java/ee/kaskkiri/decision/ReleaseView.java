package ee.kaskkiri.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import ee.kaskkiri.release.history.Activation;
import ee.kaskkiri.release.history.Judgement.Cases;
import ee.kaskkiri.release.history.Judgement.Judge;
import ee.kaskkiri.release.repository.Origin;
import ee.kaskkiri.rules.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A content of the rule repository and what became of it.
 *
 * @param release hash of the content
 * @param state what it is now
 * @param active whether it decides now
 * @param repository where it came from, without credentials
 * @param origin who wrote it, when and why
 * @param judged when the gate was done with it last; null while it is not
 * @param judge how strict the gate was, and of which application; null while it is not done
 * @param cases how many cases ran and failed; null if none ran, as when the build let it pass
 * @param findings why it is refused, or what the gate let pass
 * @param changes what differs from the release that was active before it, in a line; null if none
 *     was; GET /api/differences tells it row by row
 * @param activations when it began to decide, and why; the latest first
 */
public record ReleaseView(
    String release,
    State state,
    boolean active,
    String repository,
    @Nullable Origin origin,
    @Nullable Instant judged,
    @Nullable Judge judge,
    @Nullable Cases cases,
    List<Finding> findings,
    @Nullable String changes,
    List<Since> activations) {

  /** What a content can be. */
  public enum State {
    /** It decides now. */
    @JsonProperty("active")
    ACTIVE,
    /** It passed the gate and can be activated or asked. */
    @JsonProperty("passed")
    PASSED,
    /** It did not pass and cannot decide. */
    @JsonProperty("refused")
    REFUSED,
    /** It is at the gate. */
    @JsonProperty("judging")
    JUDGING
  }

  /**
   * An activation.
   *
   * @param at from when it decided
   * @param cause why
   * @param by who asked for it; null if nobody said
   * @param reason in words; null if none is known
   */
  public record Since(
      Instant at, Activation.Cause cause, @Nullable String by, @Nullable String reason) {}

  public ReleaseView {
    findings = List.copyOf(findings);
    activations = List.copyOf(activations);
  }
}
