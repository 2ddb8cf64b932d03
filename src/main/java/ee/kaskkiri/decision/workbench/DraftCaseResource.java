package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.decision.Body;
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
  private static final String HASH = "hash";
  private static final String ID = "id";
  private static final String NAME = "name";
  private static final String KIND = "kind";
  private static final String BASIS = "basis";
  private static final String NOTE = "note";
  private static final String ON = "on";
  private static final String GIVEN = "given";
  private static final String EXPECT = "expect";
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
    Body said = Body.read(body, HASH, ID, NAME, KIND, BASIS, NOTE, ON, GIVEN, EXPECT);
    NewCase one = newCase(said);
    return saved(draft, path, said.text(HASH), by, text -> text.with(path, one));
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
    Body said = Body.read(body, HASH, TableBody.OUTCOME, TableBody.CODES, TableBody.FIRED);
    NewExpectation expectation = TableBody.expectation(said);
    return saved(draft, path, said.text(HASH), by, text -> text.expecting(path, id, expectation));
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

  private static NewCase newCase(Body said) {
    Body expect = said.inside(EXPECT, TableBody.OUTCOME, TableBody.CODES, TableBody.FIRED);
    return new NewCase(
        said.required(ID),
        said.required(NAME),
        said.required(KIND),
        said.required(BASIS),
        said.text(NOTE),
        said.required(ON),
        said.object(GIVEN, "the whole input"),
        TableBody.expectation(expect));
  }
}
