package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.decision.Body;
import ee.kaskkiri.decision.Query;
import ee.kaskkiri.workbench.DraftArchive;
import ee.kaskkiri.workbench.Drafts;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Files of drafts. */
@Path("/api/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "drafts", description = "Rules that are not law yet")
public class DraftFileResource {
  private static final String PATH = "path";
  private static final String HASH = "hash";
  private static final String TEXT = "text";
  private static final String PATH_FORM =
      "?path=PATH, one that GET /api/drafts/{draft}/files lists";
  private static final String ZIP = "application/zip";

  private final Drafts drafts;
  private final DraftFiles files;
  private final Person person;

  DraftFileResource(Drafts drafts, DraftFiles files, Person person) {
    this.drafts = drafts;
    this.files = files;
    this.person = person;
  }

  /**
   * What a file is to hold.
   *
   * @param hash of the text that was changed; null if the file is new
   * @param text its new text; null to remove it
   */
  public record NewText(@Nullable String hash, @Nullable String text) {}

  /** Every file of rules and cases, with what a draft does to it. */
  @GET
  @Path("/{draft}/files")
  @Operation(
      operationId = "listDraftFiles",
      summary = "Every file of rules and cases, with what a draft does to it")
  public List<FileEntry> all(@RestPath String draft, @Context UriInfo address) {
    Query.requireNone(address.getQueryParameters());
    person.name();
    return files.all(draft);
  }

  /** A file of a draft. */
  @GET
  @Path("/{draft}/file")
  @Operation(operationId = "readDraftFile", summary = "A file as a draft has it")
  @Parameter(
      name = PATH,
      in = ParameterIn.QUERY,
      required = true,
      description = "where it is",
      schema = @Schema(type = SchemaType.STRING))
  public FileText read(@RestPath String draft, @Context UriInfo address) {
    String path = new Query(address.getQueryParameters(), List.of(PATH)).required(PATH, PATH_FORM);
    person.name();
    return files.one(draft, path);
  }

  /** Writes a file of a draft. */
  @PUT
  @Path("/{draft}/file")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "writeDraftFile",
      summary = "Writes a file of a draft, unless somebody else has saved it meanwhile")
  @Parameter(
      name = PATH,
      in = ParameterIn.QUERY,
      required = true,
      description = "where it is",
      schema = @Schema(type = SchemaType.STRING))
  @RequestBody(content = @Content(schema = @Schema(implementation = NewText.class)))
  @APIResponse(
      responseCode = "200",
      description = "The file as it is now",
      content = @Content(schema = @Schema(implementation = FileText.class)))
  @APIResponse(responseCode = "204", description = "The file is removed")
  public Response write(@RestPath String draft, @Context UriInfo address, byte[] body) {
    String path = new Query(address.getQueryParameters(), List.of(PATH)).required(PATH, PATH_FORM);
    Body said = Body.readIfAny(body, HASH, TEXT);
    @Nullable String text = said.said(TEXT);
    if (text == null) {
      drafts.remove(draft, path, said.required(HASH), person.name());
      return Response.noContent().build();
    }
    drafts.write(draft, path, said.text(HASH), text, person.name());
    return Response.ok(files.one(draft, path)).build();
  }

  /** Leaves a file as it is without the draft. */
  @DELETE
  @Path("/{draft}/file")
  @Operation(operationId = "undoDraftFile", summary = "Leaves a file as it is without the draft")
  @Parameter(
      name = PATH,
      in = ParameterIn.QUERY,
      required = true,
      description = "where it is",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = HASH,
      in = ParameterIn.QUERY,
      description = "of the text that is given up; left out if the draft removes the file",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(responseCode = "204", description = "The file is as it is without the draft")
  public void undo(@RestPath String draft, @Context UriInfo address) {
    Query query = new Query(address.getQueryParameters(), List.of(PATH, HASH));
    Optional<String> hash = query.one(HASH).filter(text -> !text.isEmpty());
    drafts.undo(draft, query.required(PATH, PATH_FORM), hash.orElse(null), person.name());
  }

  /** What a draft changes, to be put into a rule repository by hand. */
  @GET
  @Path("/{draft}/archive")
  @Produces(ZIP)
  @Operation(
      operationId = "downloadDraft",
      summary = "The files that a draft changes as a ZIP archive, the change log among them")
  @APIResponse(
      responseCode = "200",
      description = "The archive",
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response archive(@RestPath String draft, @Context UriInfo address) {
    Query.requireNone(address.getQueryParameters());
    person.name();
    String id = drafts.find(draft).id();
    return Response.ok(DraftArchive.zip(drafts.base(id), drafts.files(id)))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"draft-" + id + ".zip\"")
        .build();
  }
}
