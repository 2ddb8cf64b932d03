package ee.kaskkiri.decision;

import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.release.repository.RepositoryState;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where new rules come from. */
@Path("/api/repository")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "releases", description = "Which rules decide, and which did")
public class RepositoryResource {
  private final ServedRepository repository;

  RepositoryResource(ServedRepository repository) {
    this.repository = repository;
  }

  /**
   * How the rule repository stands.
   *
   * @param address what it is and where, without credentials
   * @param reachable whether the last look at it succeeded
   * @param since when that began
   * @param looked when a look succeeded last; null if none did yet
   * @param failures looks that failed since the start
   * @param failure what the last failed look found wrong, and what would be right; null if none
   *     failed yet
   */
  public record RepositoryView(
      String address,
      boolean reachable,
      Instant since,
      @Nullable Instant looked,
      long failures,
      @Nullable String failure) {}

  /** How it stands. */
  @GET
  @Operation(operationId = "readRepository", summary = "Where new rules come from")
  public RepositoryView repository(@Context UriInfo address) {
    new Query(address.getQueryParameters(), List.of());
    RepositoryState state = repository.state();
    @Nullable RepositoryException failure = state.failure();
    return new RepositoryView(
        repository.address(),
        state.reachable(),
        state.since(),
        state.looked(),
        state.failures(),
        failure == null ? null : failure.getMessage());
  }

  /** Says that there may be new rules: a webhook. What is sent with it is not read. */
  @POST
  @Path("/look")
  @Operation(
      operationId = "lookForRules",
      summary = "A webhook: looks for new rules at once; whatever is sent with it is not read")
  @APIResponse(responseCode = "202", description = "The repository is looked at now")
  public Response look() {
    repository.lookNow();
    return Response.accepted().build();
  }
}
