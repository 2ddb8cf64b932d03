package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.decision.Body;
import ee.kaskkiri.decision.Query;
import ee.kaskkiri.workbench.Draft;
import ee.kaskkiri.workbench.Drafts;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Drafts of rules. */
@Path("/api/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "drafts", description = "Rules that are not law yet")
public class DraftResource {
  private static final int CREATED = 201;
  private static final String NAME = "name";
  private static final String CHANGE_LOG = "changeLog";
  private static final String NEW_EDITION = "newEdition";
  private static final String INSTRUMENT = "instrument";
  private static final String FIRST_DAY = "firstDay";

  private final Drafts drafts;
  private final Person person;

  DraftResource(Drafts drafts, Person person) {
    this.drafts = drafts;
    this.person = person;
  }

  /**
   * What a draft is to be.
   *
   * @param name what its people call it
   * @param newEdition the edition that it begins; null for none
   */
  public record NewDraft(@Schema(required = true) String name, @Nullable EditionOrder newEdition) {}

  /**
   * An edition that is to be begun.
   *
   * @param instrument whose next edition
   * @param firstDay its first day in force
   */
  public record EditionOrder(
      @Schema(required = true) String instrument, @Schema(required = true) LocalDate firstDay) {}

  /**
   * What is said of a draft.
   *
   * @param name what its people call it; null if it stays
   * @param changeLog what the change log is to say of it; null if it stays
   */
  public record Description(@Nullable String name, @Nullable String changeLog) {}

  /** Every draft. */
  @GET
  @Operation(operationId = "listDrafts", summary = "Every draft, the one changed last first")
  public List<DraftSummary> list(@Context UriInfo address) {
    Query.requireNone(address.getQueryParameters());
    person.name();
    return drafts.all().stream().map(DraftSummary::of).toList();
  }

  /** Begins a draft. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createDraft",
      summary = "Begins a draft from the active release, perhaps with the next edition")
  @RequestBody(content = @Content(schema = @Schema(implementation = NewDraft.class)))
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  public Response create(@Context UriInfo address, byte[] body) {
    Query.requireNone(address.getQueryParameters());
    String by = person.name();
    Body asked = Body.readIfAny(body, NAME, NEW_EDITION);
    String name = asked.required(NAME);
    Draft draft;
    if (asked.has(NEW_EDITION)) {
      Body edition = asked.inside(NEW_EDITION, INSTRUMENT, FIRST_DAY);
      draft = drafts.beginEdition(name, edition.required(INSTRUMENT), edition.day(FIRST_DAY), by);
    } else {
      draft = drafts.begin(name, by);
    }
    return Response.status(CREATED).entity(DraftView.of(draft, drafts)).build();
  }

  /** One draft. */
  @GET
  @Path("/{draft}")
  @Operation(operationId = "readDraft", summary = "One draft, what it changes and what happened")
  public DraftView read(@RestPath String draft, @Context UriInfo address) {
    Query.requireNone(address.getQueryParameters());
    person.name();
    return view(draft);
  }

  /** Gives a draft another name, or another text for the change log. */
  @PUT
  @Path("/{draft}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "describeDraft",
      summary = "Gives a draft another name, or another text for the change log")
  @RequestBody(content = @Content(schema = @Schema(implementation = Description.class)))
  public DraftView describe(@RestPath String draft, @Context UriInfo address, byte[] body) {
    Query.requireNone(address.getQueryParameters());
    Body said = Body.readIfAny(body, NAME, CHANGE_LOG);
    drafts.describe(draft, said.text(NAME), said.text(CHANGE_LOG), person.name());
    return view(draft);
  }

  /** Gives a draft up. */
  @DELETE
  @Path("/{draft}")
  @Operation(operationId = "discardDraft", summary = "Gives a draft up; it stays to be read")
  public DraftView discard(@RestPath String draft, @Context UriInfo address) {
    Query.requireNone(address.getQueryParameters());
    drafts.discard(draft, person.name());
    return view(draft);
  }

  private DraftView view(String draft) {
    return DraftView.of(drafts.find(draft), drafts);
  }
}
