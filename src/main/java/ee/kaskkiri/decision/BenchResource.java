package ee.kaskkiri.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What HTTP and JSON cost without a decision, for the benchmark; absent unless switched on. */
@Path("/bench")
@EndpointDisabled(name = "kaskkiri.bench.echo", stringValue = "false", disableIfMissing = true)
@Blocking
public class BenchResource {

  /** Reads a body as a decision does and answers with it. */
  @POST
  @Path("/echo")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public ObjectNode echo(byte[] body) {
    return RequestBody.read(body);
  }
}
