package ee.kaskkiri.decision;

import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.release.Release;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Decisions over HTTP. */
@Path("/api/instruments")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "rules", description = "What the active rules are")
public class DecisionResource {
  private static final int OK = 200;
  private static final String JSON = "application/json;charset=UTF-8";

  /** Says that an answer was given before. */
  private static final String REPEATED = "Idempotency-Replayed";

  private static final List<String> DECISION_PARAMETERS =
      List.of(Query.ON, Query.OUTCOME, Query.SERVICE, Query.RELEASE, Query.KNOWN_AT);
  private static final List<String> ASSESSMENT_PARAMETERS =
      List.of(Query.ON, Query.RELEASE, Query.KNOWN_AT);

  private final RecordedDecisions decisions;
  private final AskedRelease asked;
  private final CurrentCaller callers;
  private final Clock clock;

  DecisionResource(
      RecordedDecisions decisions, AskedRelease asked, CurrentCaller callers, Clock clock) {
    this.decisions = decisions;
    this.asked = asked;
    this.callers = callers;
    this.clock = clock;
  }

  /** Decides one topic; the body is the input. */
  @POST
  @Path("/{instrument}/decisions/{topic}")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(Answer.class)
  public Response decide(
      @RestPath String instrument,
      @RestPath String topic,
      @Context UriInfo address,
      @Context HttpHeaders headers,
      byte[] body) {
    Query query = new Query(address.getQueryParameters(), DECISION_PARAMETERS);
    LocalDate on = query.on();
    Selection selection = query.selection();
    Release release = asked.of(query);
    return reply(
        asking(headers, address, body),
        () -> Question.of(release, instrument, topic, on, selection, body));
  }

  /** Decides every topic of the edition in force; the body is the input of all of them. */
  @POST
  @Path("/{instrument}/assessment")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(Assessment.class)
  public Response assess(
      @RestPath String instrument,
      @Context UriInfo address,
      @Context HttpHeaders headers,
      byte[] body) {
    Query query = new Query(address.getQueryParameters(), ASSESSMENT_PARAMETERS);
    LocalDate on = query.on();
    Release release = asked.of(query);
    return reply(
        asking(headers, address, body), () -> Question.ofAll(release, instrument, on, body));
  }

  private Asking asking(HttpHeaders headers, UriInfo address, byte[] body) {
    return new Asking(
        callers.get(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        RepeatKey.of(headers, address, body).orElse(null));
  }

  private Response reply(Asking asking, Supplier<Question> question) {
    Reply reply = decisions.answer(asking, question);
    Response.ResponseBuilder response =
        Response.status(reply.status())
            .type(reply.status() == OK ? JSON : Problem.MEDIA_TYPE)
            .entity(reply.body().bytes());
    return reply.repeated() ? response.header(REPEATED, true).build() : response.build();
  }

  /** JSON Schemas of what a topic takes and answers. */
  @GET
  @Path("/{instrument}/decisions/{topic}/schema")
  @Operation(
      operationId = "readTopicSchema",
      summary = "JSON Schemas of what a topic takes and answers")
  @Parameter(
      name = Query.ON,
      in = ParameterIn.QUERY,
      required = true,
      description = "the day that counts; it selects the edition",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @Parameter(
      name = Query.OUTCOME,
      in = ParameterIn.QUERY,
      description = "only this outcome and what it needs; may be repeated",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = Query.SERVICE,
      in = ParameterIn.QUERY,
      description = "a decision service of the model",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = Query.RELEASE,
      in = ParameterIn.QUERY,
      description = "hash of the release, if not the active one",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = Query.KNOWN_AT,
      in = ParameterIn.QUERY,
      description = "moment whose release is meant, if not the active one",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  public TopicSchema schema(
      @RestPath String instrument, @RestPath String topic, @Context UriInfo address) {
    Query query = new Query(address.getQueryParameters(), DECISION_PARAMETERS);
    return TopicSchema.of(
        new Lookup(asked.of(query)).inForceOn(instrument, query.on()), topic, query.selection());
  }
}
