package ee.kaskkiri.decision.receipt;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.decision.Query;
import ee.kaskkiri.decision.RegressionTurn;
import ee.kaskkiri.decision.Unrecorded;
import ee.kaskkiri.record.AnchorLog;
import ee.kaskkiri.record.NotRecordedException;
import ee.kaskkiri.record.Verification;
import ee.kaskkiri.record.Verifier;
import ee.kaskkiri.record.VerifierWatch;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Verification of the record over HTTP. */
@Path("/api/verification")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "record", description = "What was decided")
public class VerificationResource {
  private final Database database;
  private final RegressionTurn turn;
  private final CurrentVertxRequest current;

  VerificationResource(Database database, RegressionTurn turn, CurrentVertxRequest current) {
    this.database = database;
    this.turn = turn;
    this.current = current;
  }

  /** Walks all chains. */
  @POST
  @Operation(
      operationId = "verifyRecord",
      summary = "Walks the chains of all records and names the first thing that is wrong",
      description =
          "Reads every record, so it takes a while; one run at a time. Anchors that were kept"
              + " outside are compared by the command 'verify'.")
  public Verification verify(@Context UriInfo address) {
    Query.requireNone(address.getQueryParameters());
    RoutingContext request = current.getCurrent();
    return turn.take(() -> verify(request));
  }

  private Verification verify(RoutingContext request) {
    try {
      return new Verifier(database)
          .verify(
              AnchorLog.EMPTY,
              new VerifierWatch() {
                @Override
                public void at(long records) {
                  // nobody watches the progress of a request
                }

                @Override
                public boolean stopped() {
                  return request.response().closed();
                }
              });
    } catch (NotRecordedException e) {
      throw Unrecorded.problem(e);
    }
  }
}
