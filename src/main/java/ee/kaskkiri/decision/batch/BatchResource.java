package ee.kaskkiri.decision.batch;

import ee.kaskkiri.decision.AskedRelease;
import ee.kaskkiri.decision.CurrentCaller;
import ee.kaskkiri.decision.Decisions;
import ee.kaskkiri.decision.Query;
import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.decision.http.StreamedBody;
import ee.kaskkiri.engine.Selection;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Many questions to one topic over HTTP. */
@Path("/api/instruments")
@Blocking
@Tag(name = "rules", description = "What the active rules are")
public class BatchResource {
  /** Lines of JSON. */
  static final String NDJSON = "application/x-ndjson";

  private static final List<String> PARAMETERS =
      List.of(Query.ON, Query.OUTCOME, Query.SERVICE, Query.RELEASE, Query.KNOWN_AT);

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

  /** Answers every line of the body. */
  @POST
  @Path("/{instrument}/decisions/{topic}/batch")
  @Produces(NDJSON)
  public Response decide(
      @RestPath String instrument,
      @RestPath String topic,
      @Context UriInfo address,
      @Context HttpHeaders headers) {
    Query query = new Query(address.getQueryParameters(), PARAMETERS);
    LocalDate on = query.on();
    Selection selection = query.selection();
    Release release = asked.of(query);
    Decisions.requireTopic(release, instrument, topic, on, selection);
    BatchQuestion question = new BatchQuestion(release, instrument, topic, on, selection);
    BatchOrder order = new BatchOrder(question, callers.get(), null, false);
    RoutingContext context = current.getCurrent();
    StreamedBody body = StreamedBody.of(context);
    StreamingOutput lines = out -> answer(order, body, out, context);
    return Response.ok(lines, MediaType.valueOf(NDJSON)).build();
  }

  private void answer(BatchOrder order, StreamedBody body, OutputStream out, RoutingContext context)
      throws IOException {
    LineSpeaker speaker = batches.speaker(out);
    batches.answer(order, new JsonLines(body, (int) settings.maxBody()), speaker);
  }
}
