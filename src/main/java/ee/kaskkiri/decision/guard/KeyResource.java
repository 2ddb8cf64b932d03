package ee.kaskkiri.decision.guard;

import ee.kaskkiri.access.ApiKey;
import ee.kaskkiri.access.Caller;
import ee.kaskkiri.access.KeyOrder;
import ee.kaskkiri.access.KeyRefusedException;
import ee.kaskkiri.access.KeyText;
import ee.kaskkiri.access.Keys;
import ee.kaskkiri.access.KnownKeys;
import ee.kaskkiri.access.NewKey;
import ee.kaskkiri.decision.CurrentCaller;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;

/** Keys of systems that have no identity provider, for administrators. */
@Path("/api/keys")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "access", description = "Who may do what")
public class KeyResource {
  private static final Logger LOG = Logger.getLogger(KeyResource.class);
  private static final int CREATED = 201;

  private final AccessControl control;
  private final Provider<Keys> keys;
  private final Provider<KnownKeys> known;
  private final CurrentCaller callers;
  private final Clock clock;

  KeyResource(
      AccessControl control,
      Provider<Keys> keys,
      Provider<KnownKeys> known,
      CurrentCaller callers,
      Clock clock) {
    this.control = control;
    this.keys = keys;
    this.known = known;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * A key that was just made.
   *
   * @param key the key itself, shown only now
   * @param about what stays known of it
   */
  public record Created(String key, KeyView about) {}

  /** Every key that ever was. */
  @GET
  @Operation(operationId = "listKeys", summary = "Every key that ever was, the latest last")
  public List<KeyView> list() {
    requireControl();
    Instant now = clock.instant();
    try {
      return keys.get().all().stream().map(key -> KeyView.of(key, now)).toList();
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /** Makes a key. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createKey",
      summary = "Makes a key; the answer is the only place where it is ever shown")
  @RequestBody(content = @Content(schema = @Schema(implementation = KeyBody.class)))
  @APIResponse(
      responseCode = "201",
      description = "The key",
      content = @Content(schema = @Schema(implementation = Created.class)))
  public Response create(byte[] body) {
    requireControl();
    Caller caller = callers.get();
    KeyOrder order = KeyBody.order(body, caller.name());
    requireWithin(caller, order);
    try {
      NewKey made = keys.get().create(order);
      LOG.infof("A caller of kind %s made the key %s", caller.kind(), made.key().id());
      Created created = new Created(made.text().written(), KeyView.of(made.key(), clock.instant()));
      return Response.status(CREATED)
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .entity(created)
          .build();
    } catch (KeyRefusedException e) {
      throw KeyBody.refused(e);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /** Revokes a key for good. */
  @DELETE
  @Path("/{id}")
  @Operation(operationId = "revokeKey", summary = "Revokes a key for good")
  public KeyView revoke(@RestPath String id) {
    requireControl();
    if (!KeyText.isId(id)) {
      throw unknown();
    }
    Caller caller = callers.get();
    try {
      ApiKey key = keys.get().revoke(id, caller.name()).orElseThrow(KeyResource::unknown);
      known.get().forget(key.id());
      LOG.infof("A caller of kind %s revoked the key %s", caller.kind(), key.id());
      return KeyView.of(key, clock.instant());
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /** Where nobody is asked who they are, anybody could make a key that outlives it. */
  private void requireControl() {
    if (!control.on()) {
      throw new ProblemException(
          ProblemType.NOT_ALLOWED,
          "Without access control keys are made, listed and revoked by the command 'keys' only."
              + " KASKKIRI_ACCESS=keys switches it on.",
          List.of());
    }
  }

  /** Whoever may ask for some instruments only makes no key that may ask for others. */
  private static void requireWithin(Caller caller, KeyOrder order) {
    boolean within =
        !order.instruments().isEmpty() && caller.instruments().containsAll(order.instruments());
    if (caller.scoped() && !within) {
      throw new ProblemException(
          ProblemType.NOT_ALLOWED,
          ProblemDetail.body(
              "/instruments",
              "The key would be for instruments that its maker may not ask for.",
              "some of " + String.join(", ", caller.instruments().stream().sorted().toList())));
    }
  }

  private static ProblemException unknown() {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        ProblemDetail.unknown("id", "There is no key of this id.", null, List.of()));
  }

  private static ProblemException unavailable(SQLException e) {
    LOG.warnf("Keys cannot be looked at; the database says %s", e.getSQLState());
    return new ProblemException(
        ProblemType.IDENTITY_UNAVAILABLE,
        "The database that knows the keys does not answer.",
        List.of());
  }
}
