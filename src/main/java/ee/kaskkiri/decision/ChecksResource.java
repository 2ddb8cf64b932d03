package ee.kaskkiri.decision;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.regression.Progress;
import ee.kaskkiri.regression.suggest.Checker;
import ee.kaskkiri.regression.suggest.EditionChecks;
import ee.kaskkiri.release.ActiveRelease;
import ee.kaskkiri.release.Release;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What shows of an edition beyond its cases. */
@Path("/api/instruments/{instrument}/{edition}/checks")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "regression", description = "The cases of the active rules")
public class ChecksResource {
  private static final String TOPIC = "topic";
  private static final String SUGGEST = "suggest";

  private final ActiveRelease active;
  private final RegressionTurn turn;
  private final CurrentVertxRequest current;

  ChecksResource(ActiveRelease active, RegressionTurn turn, CurrentVertxRequest current) {
    this.active = active;
    this.turn = turn;
    this.current = current;
  }

  /** Gaps, overlaps and idle rows of tables, rules that no case fires, and cases that would. */
  @GET
  @Operation(
      operationId = "checkEdition",
      summary =
          "Gaps, overlaps and rows that never fire, each with an example; rules that no case fires;"
              + " and, if asked for, cases that would")
  @Parameter(
      name = TOPIC,
      in = ParameterIn.QUERY,
      description = "only this topic",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = SUGGEST,
      in = ParameterIn.QUERY,
      description = "whether to look for cases, which takes seconds; one search at a time",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @APIResponse(
      responseCode = "200",
      description = "What shows of the edition",
      content = @Content(schema = @Schema(implementation = EditionChecks.class)))
  public Response checks(
      @RestPath String instrument, @RestPath String edition, @Context UriInfo address) {
    Query query = new Query(address.getQueryParameters(), List.of(TOPIC, SUGGEST));
    Release release = active.current();
    Lookup rules = new Lookup(release);
    CompiledEdition compiled = rules.compiled(rules.edition(rules.instrument(instrument), edition));
    String topic = query.one(TOPIC).orElse(null);
    if (topic != null) {
      Lookup.topic(compiled, topic);
    }
    boolean suggest = truth(query.one(SUGGEST).orElse("false"));
    Checker checker = new Checker(release.files(), release.rules(), release.cases());
    Progress untilGone = untilGone(current.getCurrent().response());
    try {
      return Response.ok(turn.take(() -> checker.check(compiled, topic, suggest, untilGone)))
          .build();
    } catch (CancellationException e) {
      return Response.noContent().build(); // the connection is gone, nobody reads this
    }
  }

  private static Progress untilGone(HttpServerResponse response) {
    return (done, total) -> {
      if (response.closed()) {
        throw new CancellationException("nobody waits for the search any more");
      }
    };
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new ProblemException(
              ProblemType.MALFORMED_REQUEST,
              ProblemDetail.parameter(
                  SUGGEST, "'" + text + "' is neither true nor false.", "true or false"));
    };
  }
}
