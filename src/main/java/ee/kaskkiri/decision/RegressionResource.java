package ee.kaskkiri.decision;

import ee.kaskkiri.regression.Progress;
import ee.kaskkiri.regression.Regression;
import ee.kaskkiri.regression.RegressionReport;
import ee.kaskkiri.regression.Scope;
import ee.kaskkiri.regression.report.ReportFormat;
import ee.kaskkiri.release.Release;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs the cases of the active release. */
@Path("/api/regression")
@Blocking
@Tag(name = "regression", description = "The cases of the active rules")
public class RegressionResource {
  private static final String INSTRUMENT = "instrument";
  private static final String TOPIC = "topic";

  private final AskedRelease asked;
  private final RegressionTurn turn;

  RegressionResource(AskedRelease asked, RegressionTurn turn) {
    this.asked = asked;
    this.turn = turn;
  }

  /** What came of the cases; that some fail is a report too, not a problem. */
  @POST
  @Operation(
      operationId = "runRegression",
      summary = "Runs the cases and says which of them pass; one run at a time")
  @Produces(MediaType.APPLICATION_JSON)
  @Parameter(
      name = INSTRUMENT,
      in = ParameterIn.QUERY,
      description = "only this instrument",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = TOPIC,
      in = ParameterIn.QUERY,
      description = "only this topic",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = Query.RELEASE,
      in = ParameterIn.QUERY,
      description = "hash of the release, if not the active one",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "What came of the cases",
      content = @Content(schema = @Schema(implementation = RegressionReport.class)))
  public String run(@Context UriInfo address) {
    Query query =
        new Query(address.getQueryParameters(), List.of(INSTRUMENT, TOPIC, Query.RELEASE));
    Release release = asked.of(query);
    Lookup rules = new Lookup(release);
    String instrument = query.one(INSTRUMENT).orElse(null);
    String topic = query.one(TOPIC).orElse(null);
    rules.requireTopic(instrument, topic);
    return turn.take(() -> ReportFormat.JSON.write(report(release, new Scope(instrument, topic))));
  }

  private RegressionReport report(Release release, Scope scope) {
    return new Regression(release.rules(), release.cases())
        .run(release.id(), release.compiled(), scope, Progress.SILENT);
  }
}
