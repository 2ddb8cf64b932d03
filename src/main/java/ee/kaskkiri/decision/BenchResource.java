package ee.kaskkiri.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What HTTP and JSON cost without a decision, for the benchmark; absent unless switched on. */
@Path("/bench")
@Blocking
public class BenchResource {
  private final Settings settings;

  BenchResource(Settings settings) {
    this.settings = settings;
  }

  /** Reads a body as a decision does and answers with it. */
  @POST
  @Path("/echo")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public ObjectNode echo(byte[] body) {
    if (!settings.bench().echo()) {
      throw new ProblemException(
          ProblemType.NOT_FOUND,
          ProblemDetail.parameter(
              "path", "There is no address /bench/echo.", "KASKKIRI_BENCH_ECHO=true at start"));
    }
    return RequestBody.read(body);
  }
}
