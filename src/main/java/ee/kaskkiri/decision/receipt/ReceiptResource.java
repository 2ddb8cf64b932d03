package ee.kaskkiri.decision.receipt;

import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kaskkiri.decision.AskedRelease;
import ee.kaskkiri.decision.CurrentCaller;
import ee.kaskkiri.decision.Query;
import ee.kaskkiri.decision.RegressionTurn;
import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.decision.Sight;
import ee.kaskkiri.record.Stored;
import ee.kaskkiri.release.Release;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Recorded decisions over HTTP. */
@Path("/api/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "record", description = "What was decided")
public class ReceiptResource {
  private static final String NDJSON = "application/x-ndjson";
  private static final MediaType NDJSON_TYPE = MediaType.valueOf(NDJSON);
  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, NDJSON_TYPE).build();

  private final ReceiptSearch search;
  private final Replays replays;
  private final AskedRelease releases;
  private final CurrentCaller callers;
  private final RegressionTurn turn;
  private final CurrentVertxRequest current;
  private final Settings settings;
  private final ObjectMapper json;

  ReceiptResource(
      ReceiptSearch search,
      Replays replays,
      AskedRelease releases,
      CurrentCaller callers,
      RegressionTurn turn,
      CurrentVertxRequest current,
      Settings settings,
      ObjectMapper json) {
    this.search = search;
    this.replays = replays;
    this.releases = releases;
    this.callers = callers;
    this.turn = turn;
    this.current = current;
    this.settings = settings;
    this.json = json;
  }

  /** Everything that is kept of one decision. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "readDecision", summary = "Everything that is kept of one decision")
  public Receipt read(@RestPath String id) {
    return Receipt.of(search.find(id, sight()));
  }

  /** Asks again what was asked then. */
  @POST
  @Path("/{id}/replay")
  @Operation(
      operationId = "replayDecision",
      summary = "Asks again what was asked then, by the same release, and compares the answers",
      description = "The repetition is not recorded.")
  @Parameter(
      name = Query.RELEASE,
      in = ParameterIn.QUERY,
      description = "another release to ask: an id, a beginning of one, or active",
      schema = @Schema(type = SchemaType.STRING))
  public Replay replay(@RestPath String id, @Context UriInfo address) {
    Query query = new Query(address.getQueryParameters(), List.of(Query.RELEASE));
    Stored stored = search.find(id, sight());
    Release release =
        releases.named(Query.RELEASE, query.one(Query.RELEASE).orElse(stored.entry().release()));
    return replays.replay(stored, release);
  }

  /** Finds decisions. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, NDJSON})
  @Operation(
      operationId = "findDecisions",
      summary = "Finds decisions: a page as JSON, or all of them whole as NDJSON")
  @Parameter(
      name = ReceiptQuery.INSTRUMENT,
      in = ParameterIn.QUERY,
      description = "of this instrument",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = ReceiptQuery.TOPIC,
      in = ParameterIn.QUERY,
      description = "of this topic",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = ReceiptQuery.CALLER,
      in = ParameterIn.QUERY,
      description = "asked by this caller",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = ReceiptQuery.FROM,
      in = ParameterIn.QUERY,
      description = "decided on this day or at this moment, or later",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = ReceiptQuery.TO,
      in = ParameterIn.QUERY,
      description = "decided on this day or before it, or before this moment",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = ReceiptQuery.CODE,
      in = ParameterIn.QUERY,
      description = "with a reason of this code",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = ReceiptQuery.VERDICT,
      in = ParameterIn.QUERY,
      description = "with this verdict",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = ReceiptQuery.RESULT,
      in = ParameterIn.QUERY,
      description = "decided, undecided or refused",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"decided", "undecided", "refused"}))
  @Parameter(
      name = ReceiptQuery.CHANGED_BY,
      in = ParameterIn.QUERY,
      description =
          "that this release would answer otherwise: an id, a beginning of one, or active; asks"
              + " again, so one run at a time, and in pages only",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = ReceiptQuery.ORDER,
      in = ParameterIn.QUERY,
      description = "which come first",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"newest", "oldest"},
              defaultValue = "newest"))
  @Parameter(
      name = ReceiptQuery.AFTER,
      in = ParameterIn.QUERY,
      description = "'next' of the page before",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = ReceiptQuery.LIMIT,
      in = ParameterIn.QUERY,
      description = "how many on a page; NDJSON has no pages",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50"))
  @APIResponse(
      responseCode = "200",
      description = "Those found",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Receipts.class)),
        @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING))
      })
  public Response find(@Context UriInfo address, @Context Request request) {
    Query parameters = new Query(address.getQueryParameters(), ReceiptQuery.ALL);
    ReceiptQuery query = ReceiptQuery.of(parameters, settings.zone());
    Sight sight = sight();
    Variant form = request.selectVariant(FORMS);
    if (form == null || !form.getMediaType().isCompatible(NDJSON_TYPE)) {
      Receipts page =
          query.changedBy() == null
              ? search.page(query, sight)
              : turn.take(() -> search.page(query, sight));
      return Response.ok(page, MediaType.APPLICATION_JSON_TYPE).build();
    }
    parameters.without(ReceiptQuery.CHANGED_BY, "pages of application/json");
    search.requireAnswers(query, sight);
    RoutingContext context = current.getCurrent();
    StreamingOutput lines = out -> write(query, sight, out, context);
    return Response.ok(lines, NDJSON_TYPE).build();
  }

  /** What breaks off must not look whole, so then the connection is closed without its end. */
  private void write(ReceiptQuery query, Sight sight, OutputStream out, RoutingContext context) {
    try {
      search.all(query, sight, receipt -> line(receipt, out));
      out.flush();
    } catch (RuntimeException | IOException e) {
      context.request().connection().close();
      throw new IllegalStateException("an export broke off", e);
    }
  }

  private void line(Receipt receipt, OutputStream out) {
    try {
      out.write(json.writeValueAsBytes(receipt));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Sight sight() {
    return new Sight(callers.get());
  }
}
