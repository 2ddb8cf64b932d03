package ee.kaskkiri.decision;

import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.regression.impact.ImpactReport;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a change of the rules does to real cases. */
@Path("/api/impact")
@Blocking
@Tag(name = "impact", description = "What a change of the rules does to real cases")
public class ImpactResource {
  private static final String CSV = "text/csv";
  private static final String NDJSON = "application/x-ndjson";
  private static final MediaType CSV_TYPE = new MediaType("text", "csv", "utf-8");
  private static final MediaType HTML_TYPE = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");
  private static final List<Variant> FORMS =
      Variant.mediaTypes(
              MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV), MediaType.TEXT_HTML_TYPE)
          .build();

  private final ImpactRuns runs;
  private final RegressionTurn turn;
  private final CurrentVertxRequest current;
  private final Settings settings;

  ImpactResource(
      ImpactRuns runs, RegressionTurn turn, CurrentVertxRequest current, Settings settings) {
    this.settings = settings;
    this.runs = runs;
    this.turn = turn;
    this.current = current;
  }

  /** Puts the cases, or the lines of the body, to two releases. */
  @POST
  @Operation(
      operationId = "runImpact",
      summary = "Says how the answers of two releases differ; one run at a time",
      description =
          "Without a body it asks the cases: all those of the first release, and those that only"
              + " the second has. A line of the body is {\"instrument\", \"topic\", \"on\","
              + " \"input\"}, optionally with \"ref\"; where the parameters say all three, a line"
              + " may be the bare input. With portfolio=records it asks what was recorded.")
  @RequestBody(
      required = false,
      content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
  @Produces({MediaType.APPLICATION_JSON, CSV, MediaType.TEXT_HTML})
  @Parameter(
      name = ImpactQuery.FROM,
      in = ParameterIn.QUERY,
      description = "the release before: an id, a beginning of one, or active (default)",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = ImpactQuery.TO,
      in = ParameterIn.QUERY,
      required = true,
      description = "the release after, named likewise",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = ImpactQuery.INSTRUMENT,
      in = ParameterIn.QUERY,
      description = "only cases of this instrument; of a body: where a line says none",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = ImpactQuery.TOPIC,
      in = ParameterIn.QUERY,
      description = "only cases of this topic; of a body: where a line says none",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = Query.ON,
      in = ParameterIn.QUERY,
      description = "with a body: the day that counts where a line says none",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @Parameter(
      name = ImpactQuery.PORTFOLIO,
      in = ParameterIn.QUERY,
      description = "what is asked if there is no body",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"cases", "records"},
              defaultValue = "cases"))
  @Parameter(
      name = ImpactQuery.DECIDED_FROM,
      in = ParameterIn.QUERY,
      description = "of records: decided on this day or at this moment, or later",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = ImpactQuery.DECIDED_TO,
      in = ParameterIn.QUERY,
      description = "of records: decided on this day or before it, or before this moment",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = ImpactQuery.LIMIT,
      in = ParameterIn.QUERY,
      description = "how many changed answers are shown one by one",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "10000"))
  @APIResponse(
      responseCode = "200",
      description = "How the answers differ",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ImpactReport.class)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
      })
  public Response run(
      @Context UriInfo address, @Context HttpHeaders headers, @Context Request request) {
    ImpactQuery query =
        ImpactQuery.of(new Query(address.getQueryParameters(), ImpactQuery.ALL), settings.zone());
    UploadedPortfolio body = UploadedPortfolio.of(current.getCurrent());
    if (body.present()) {
      requireLines(headers.getMediaType());
    }
    Variant form = request.selectVariant(FORMS);
    MediaType type = form == null ? MediaType.APPLICATION_JSON_TYPE : form.getMediaType();
    try {
      return turn.take(() -> answer(query, body, type));
    } catch (CancellationException e) {
      return Response.noContent().build(); // the connection is gone, nobody reads this
    }
  }

  private Response answer(ImpactQuery query, UploadedPortfolio body, MediaType type) {
    ImpactRuns.Run run = runs.prepare(query, body);
    if (type.isCompatible(CSV_TYPE)) {
      return Response.ok(run.csv().toFile(), CSV_TYPE).build();
    }
    return type.isCompatible(HTML_TYPE)
        ? Response.ok(run.page(), HTML_TYPE).build()
        : Response.ok(run.json(), MediaType.APPLICATION_JSON_TYPE).build();
  }

  private static void requireLines(@Nullable MediaType type) {
    if (type == null || !type.isCompatible(MediaType.valueOf(NDJSON))) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          ProblemDetail.body(
              "", "The body is " + type + ".", "Content-Type: " + NDJSON + ", or no body"));
    }
  }
}
