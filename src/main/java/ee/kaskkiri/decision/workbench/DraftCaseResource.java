package ee.kaskkiri.decision.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.decision.Query;
import ee.kaskkiri.workbench.Drafts;
import ee.kaskkiri.workbench.cases.CaseText;
import ee.kaskkiri.workbench.cases.NewCase;
import ee.kaskkiri.workbench.cases.NewExpectation;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
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

/** Cases of drafts. */
@Path("/api/drafts/{draft}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "drafts", description = "Rules that are not law yet")
public class DraftCaseResource {
  private static final String PATH = "path";
  private static final String CASE = "case";
  private static final String WHERE = "where the case file is";

  private final Drafts drafts;
  private final DraftFiles files;
  private final Person person;

  DraftCaseResource(Drafts drafts, DraftFiles files, Person person) {
    this.drafts = drafts;
    this.files = files;
    this.person = person;
  }

  /** Adds a case. */
  @POST
  @Path("/case")
  @Operation(operationId = "addDraftCase", summary = "Adds a case to the case file of a topic")
  @Parameter(
      name = PATH,
      in = ParameterIn.QUERY,
      required = true,
      description = WHERE,
      schema = @Schema(type = SchemaType.STRING))
  @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  public FileText add(@RestPath String draft, @Context UriInfo address, byte[] body) {
    String path =
        new Query(address.getQueryParameters(), List.of(PATH)).required(PATH, "?path=PATH");
    String by = person.name();
    ObjectNode said = TableBody.read(body);
    NewCase one = newCase(said);
    return saved(draft, path, hash(said), by, text -> text.with(path, one));
  }

  /** Replaces what a case expects. */
  @PUT
  @Path("/expectation")
  @Operation(operationId = "expectDraftCase", summary = "Replaces what a case expects")
  @Parameter(
      name = PATH,
      in = ParameterIn.QUERY,
      required = true,
      description = WHERE,
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = CASE,
      in = ParameterIn.QUERY,
      required = true,
      description = "id of the case",
      schema = @Schema(type = SchemaType.STRING))
  @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  public FileText expect(@RestPath String draft, @Context UriInfo address, byte[] body) {
    Query query = new Query(address.getQueryParameters(), List.of(PATH, CASE));
    String path = query.required(PATH, "?path=PATH");
    String id = query.required(CASE, "?case=ID");
    String by = person.name();
    ObjectNode said = TableBody.read(body);
    NewExpectation expectation = TableBody.expectation(said, "");
    return saved(draft, path, hash(said), by, text -> text.expecting(path, id, expectation));
  }

  private FileText saved(
      String draft,
      String path,
      @Nullable String hash,
      String by,
      Function<CaseText, String> change) {
    drafts.requireSeen(draft, path, hash);
    drafts.write(draft, path, hash, change.apply(new CaseText(drafts.files(draft))), by);
    return files.one(draft, path);
  }

  private static NewCase newCase(ObjectNode said) {
    JsonNode given = said.path("given");
    if (!(given instanceof ObjectNode document)) {
      throw TableBody.wrong("/given", "is no object", "the whole input");
    }
    return new NewCase(
        text(said, "id"),
        text(said, "name"),
        text(said, "kind"),
        text(said, "basis"),
        TableBody.optional(said.path("note"), "/note"),
        text(said, "on"),
        document,
        TableBody.expectation(said.path("expect"), "/expect"));
  }

  private static String text(ObjectNode said, String name) {
    return TableBody.required(said.path(name), "/" + name);
  }

  private static @Nullable String hash(ObjectNode said) {
    return TableBody.optional(said.path("hash"), "/hash");
  }
}
