package ee.kaskkiri.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.access.Caller;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.release.repository.RepositoryException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Which rules decide, which did, which may, and which were refused. */
@Path("/api/releases")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "releases", description = "Which rules decide, and which did")
public class ReleaseResource {
  private static final String RELEASE = "release";
  private static final String LIMIT = "limit";
  private static final int USUAL_LIMIT = 100;
  private static final String REASON = "reason";
  private static final String BY = "by";

  private final Releases releases;
  private final ReleaseViews views;
  private final CurrentCaller callers;

  ReleaseResource(Releases releases, ReleaseViews views, CurrentCaller callers) {
    this.releases = releases;
    this.views = views;
    this.callers = callers;
  }

  /**
   * Asks for an activation.
   *
   * @param reason why
   * @param by who asks; null if nobody says. Of a caller who is known it is the name, and need not
   *     be said
   */
  public record Activate(
      @Schema(required = true, minLength = 1) String reason, @Nullable String by) {}

  /** Every content of the rule repository that ever came to the gate, the latest first. */
  @GET
  @Operation(
      operationId = "listReleases",
      summary = "Every content that came to the gate, and what became of it; the latest first")
  @Parameter(
      name = LIMIT,
      in = ParameterIn.QUERY,
      description = "how many at most; usually 100",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
  public List<ReleaseView> releases(@Context UriInfo address) {
    Query query = new Query(address.getQueryParameters(), List.of(LIMIT));
    return views.all().stream().limit(query.count(LIMIT).orElse(USUAL_LIMIT)).toList();
  }

  /** One of them. */
  @GET
  @Path("/{release}")
  @Operation(
      operationId = "readRelease",
      summary = "One content by its hash, a beginning of it, or 'active'")
  public ReleaseView release(@RestPath String release, @Context UriInfo address) {
    new Query(address.getQueryParameters(), List.of());
    return views.one(release).orElseThrow(() -> unknown(release));
  }

  /** Makes a release decide from now on. */
  @POST
  @Path("/{release}/activate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "activateRelease",
      summary = "Makes a release decide from now on: a way back or forward")
  @RequestBody(content = @Content(schema = @Schema(implementation = Activate.class)))
  public ReleaseView activate(@RestPath String release, @Context UriInfo address, byte[] body) {
    new Query(address.getQueryParameters(), List.of());
    Activate asked = asked(ee.kaskkiri.decision.RequestBody.read(body));
    try {
      Optional<Release> activated = releases.activate(release, by(asked), asked.reason());
      return activated.flatMap(now -> views.one(now.id())).orElseThrow(() -> unknown(release));
    } catch (RefusedException e) {
      throw Lookup.refused(e);
    } catch (RepositoryException e) {
      throw AskedRelease.unreadable(e);
    }
  }

  /** Who asks, as the history will say; nobody who is known acts in the name of another. */
  private @Nullable String by(Activate asked) {
    String said = asked.by();
    Caller asks = callers.get();
    if (asks.equals(Caller.LOCAL)) {
      return said;
    }
    String caller = asks.name();
    if (said != null && !said.equals(caller)) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          ProblemDetail.body(
              "/" + BY,
              "'" + said + "' does not ask; " + caller + " does.",
              caller + ", or no by"));
    }
    return caller;
  }

  private static Activate asked(ObjectNode body) {
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals(REASON) && !name.equals(BY)) {
                throw wrong(
                    name, "There is no key '" + name + "' here.", "reason, and by if known");
              }
            });
    String reason = text(body, REASON);
    if (reason == null) {
      throw wrong(REASON, "The reason is missing.", "why the release is to decide, in words");
    }
    return new Activate(reason, text(body, BY));
  }

  /** A text that says something; null if it is missing or null. */
  private static @Nullable String text(ObjectNode body, String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw wrong(name, "'" + name + "' is " + value + ".", "a text that is not empty");
    }
    return value.textValue().strip();
  }

  private static ProblemException wrong(String name, String detail, String expected) {
    return new ProblemException(
        ProblemType.INVALID_INPUT, ProblemDetail.body("/" + name, detail, expected));
  }

  private ProblemException unknown(String release) {
    return new ProblemException(
        ProblemType.UNKNOWN_RELEASE,
        ProblemDetail.unknown(
            RELEASE,
            "There is no release '" + release + "', or more than one begins so.",
            null,
            List.of(AskedRelease.ACTIVE, releases.current().id())));
  }
}
