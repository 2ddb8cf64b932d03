package ee.kaskkiri.decision;

import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.release.Release;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Tries rules out. */
@Path("/api/instruments/{instrument}/decisions/{topic}/trial")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "rules", description = "What the active rules are")
public class TrialResource {
  private static final List<String> PARAMETERS = List.of(Query.ON, Query.RELEASE, Query.KNOWN_AT);

  private final AskedRelease asked;
  private final Trials trials;

  TrialResource(AskedRelease asked, Trials trials) {
    this.asked = asked;
    this.trials = trials;
  }

  /** What the rules answer; nobody may rely on it, for nothing of it is recorded. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "tryTopic",
      summary = "What the rules answer, recorded nowhere; the body is the input")
  @Parameter(
      name = Query.ON,
      in = ParameterIn.QUERY,
      required = true,
      description = "the day that counts; it selects the edition",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
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
  public Trial answer(
      @RestPath String instrument, @RestPath String topic, @Context UriInfo address, byte[] body) {
    Query query = new Query(address.getQueryParameters(), PARAMETERS);
    LocalDate on = query.on();
    Release release = asked.of(query);
    return trials.answer(Question.of(release, instrument, topic, on, Selection.ALL, body));
  }
}
