package ee.kaskkiri.decision;

import ee.kaskkiri.release.ActiveRelease;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.rules.Finding;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which rules decide. */
@Path("/api/releases")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "rules", description = "What the active rules are")
public class ReleaseResource {
  private final ActiveRelease active;

  ReleaseResource(ActiveRelease active) {
    this.active = active;
  }

  /**
   * A release.
   *
   * @param release hash of its content
   * @param active whether it decides now
   * @param findings what the gate let pass
   */
  public record ReleaseView(String release, boolean active, List<Finding> findings) {
    public ReleaseView {
      findings = List.copyOf(findings);
    }
  }

  /** Every release that can be asked. */
  @GET
  @Operation(operationId = "listReleases", summary = "Which rules decide")
  public List<ReleaseView> releases() {
    Release release = active.current();
    return List.of(new ReleaseView(release.id(), true, release.findings()));
  }
}
