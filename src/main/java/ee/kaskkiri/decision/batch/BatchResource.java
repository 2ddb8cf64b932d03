package ee.kaskkiri.decision.batch;

import ee.kaskkiri.decision.AskedRelease;
import ee.kaskkiri.decision.AskedTopic;
import ee.kaskkiri.decision.CurrentCaller;
import ee.kaskkiri.decision.Query;
import ee.kaskkiri.decision.RepeatKey;
import ee.kaskkiri.decision.SelectionText;
import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.decision.Unrecorded;
import ee.kaskkiri.decision.http.StreamedBody;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.record.Claim;
import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.Recorder;
import ee.kaskkiri.release.Release;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Many questions to one topic over HTTP. */
@Path("/api/instruments")
@Produces(BodyForm.NDJSON)
@Blocking
@Tag(name = "rules", description = "What the active rules are")
public class BatchResource {
  private static final String FROM = "from";
  private static final long LONGEST_LINE = 1L << 30;
  private static final List<String> PARAMETERS =
      List.of(Query.ON, Query.OUTCOME, Query.SERVICE, Query.RELEASE, Query.KNOWN_AT, FROM);

  private final Batches batches;
  private final AskedRelease asked;
  private final CurrentCaller callers;
  private final CurrentVertxRequest current;
  private final Recorder recorder;
  private final Settings settings;

  BatchResource(
      Batches batches,
      AskedRelease asked,
      CurrentCaller callers,
      CurrentVertxRequest current,
      Recorder recorder,
      Settings settings) {
    this.batches = batches;
    this.asked = asked;
    this.callers = callers;
    this.current = current;
    this.recorder = recorder;
    this.settings = settings;
  }

  /** Answers every line of the body, while it comes in. */
  @POST
  @Path("/{instrument}/decisions/{topic}/batch")
  @Operation(
      operationId = "decideBatch",
      summary = "Decides one topic for every line of the body, while it comes in",
      description =
          "A line is the input, or {\"ref\", \"input\"} with a text or a whole number by which the"
              + " caller knows it again. Answers are lines in the same order: {\"line\", \"ref\","
              + " \"status\"} with the members of the decision, or with a problem. Each is sent when"
              + " its record is durable. One release answers all lines. A batch that broke off is"
              + " gone on with under the same Idempotency-Key: send the lines from the first one"
              + " that was not answered, and its number as from. If the answers end with a problem"
              + " of status 408, 500 or 503 and the connection is cut, the lines from there on were"
              + " not answered.")
  @Parameter(
      name = Query.ON,
      in = ParameterIn.QUERY,
      required = true,
      description = "the day that counts; it selects the edition",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @Parameter(
      name = FROM,
      in = ParameterIn.QUERY,
      description = "number of the first line of the body, if it goes on with a batch",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
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
  @Parameter(
      name = RepeatKey.HEADER,
      in = ParameterIn.HEADER,
      description = "under which the batch can be gone on with; nothing is decided twice",
      schema = @Schema(type = SchemaType.STRING, pattern = "[!-~]{1,255}"))
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = BodyForm.NDJSON, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = BodyForm.CSV, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(
      responseCode = "200",
      description = "An answer or a problem for each line",
      content = @Content(mediaType = BodyForm.NDJSON, schema = @Schema(type = SchemaType.STRING)))
  public Response decide(
      @RestPath String instrument,
      @RestPath String topic,
      @Context UriInfo address,
      @Context HttpHeaders headers) {
    Query query = new Query(address.getQueryParameters(), PARAMETERS);
    LocalDate on = query.on();
    Selection selection = query.selection();
    long first = query.count(FROM).orElse(1);
    BodyForm form = BodyForm.of(headers);
    Release active = asked.of(query);
    String named = query.one(Query.RELEASE).orElse("") + ' ' + query.one(Query.KNOWN_AT).orElse("");
    BatchKey key =
        RepeatKey.name(headers)
            .map(
                name ->
                    BatchKey.of(
                        callers.get().name(),
                        name,
                        String.join(
                            "\n",
                            instrument,
                            topic,
                            on.toString(),
                            SelectionText.write(selection),
                            named)))
            .orElse(null);
    BatchQuestion question = new BatchQuestion(active, instrument, topic, on, selection);
    return answer(question, key, form, first);
  }

  /** The key is taken before it is looked up: what others record under it is found, or is none. */
  private Response answer(BatchQuestion asked, @Nullable BatchKey key, BodyForm form, long first) {
    RoutingContext context = current.getCurrent();
    BatchStream stream = BatchStream.begin(batches, context, key, settings.batch().patience());
    try {
      Optional<Claim> earlier = earlier(key);
      BatchQuestion question = earlier.map(claim -> asked.by(release(claim))).orElse(asked);
      AskedTopic topic = question.find();
      topic.topic().ready();
      LineSource lines = form.lines(StreamedBody.of(context), longest(), topic, first);
      BatchOrder order = new BatchOrder(question, callers.get(), key, earlier.isPresent());
      return stream.answer(order, lines, first, form.zipsAnswers());
    } catch (IOException e) {
      stream.giveUp();
      throw new ProblemException(BodyFault.of(e));
    } catch (RuntimeException | Error e) { // whatever it is, the key must not stay taken
      stream.giveUp();
      throw e;
    }
  }

  private int longest() {
    return (int) Math.min(LONGEST_LINE, settings.maxBody());
  }

  /** What the key stood for before; empty if nothing, or if there is no key. */
  private Optional<Claim> earlier(@Nullable BatchKey key) {
    if (key == null) {
      return Optional.empty();
    }
    try {
      Optional<Claim> earlier = recorder.claimed(key.caller(), key.name());
      earlier.ifPresent(claim -> BatchKey.requireSame(claim, key.fingerprint(), "request"));
      return earlier;
    } catch (NotRecordedException e) {
      throw Unrecorded.problem(e);
    }
  }

  private Release release(Claim batch) {
    return asked.named(Query.RELEASE, batch.answer().text());
  }
}
