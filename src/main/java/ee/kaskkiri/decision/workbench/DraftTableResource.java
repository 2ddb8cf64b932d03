package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.decision.Body;
import ee.kaskkiri.decision.Query;
import ee.kaskkiri.engine.outline.Table.Row;
import ee.kaskkiri.engine.table.CellFault;
import ee.kaskkiri.engine.table.CellJudge;
import ee.kaskkiri.workbench.table.DraftTables;
import ee.kaskkiri.workbench.table.DraftTables.Found;
import ee.kaskkiri.workbench.table.DraftTables.Kept;
import ee.kaskkiri.workbench.table.SheetTable;
import ee.kaskkiri.workbench.table.TableSheet;
import ee.kaskkiri.workbench.table.TakenTable;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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

/** Tables of drafts. */
@Path("/api/drafts/{draft}/table")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "drafts", description = "Rules that are not law yet")
public class DraftTableResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String HASH = "hash";
  private static final String PATH = "path";
  private static final String TABLE = "table";
  private static final String WHERE = "where its file is";
  private static final String WHICH = "its id, or its name";

  private final OneAtATime sheets =
      new OneAtATime("Another spreadsheet is just being read. Send it again in a moment.");
  private final DraftTables tables;
  private final Person person;

  DraftTableResource(DraftTables tables, Person person) {
    this.tables = tables;
    this.person = person;
  }

  /**
   * Rows that somebody saves.
   *
   * @param hash of the file that was changed
   * @param rows all rows, in order
   */
  public record TableChange(
      @Schema(required = true) String hash, @Schema(required = true) List<ChangedRow> rows) {}

  /**
   * A row that somebody saves.
   *
   * @param id null for a new one
   * @param description words about it; null if there are none
   * @param cells one text for each column
   */
  public record ChangedRow(
      @Nullable String id,
      @Nullable String description,
      @Schema(required = true) List<String> cells) {}

  /**
   * Cells that somebody types.
   *
   * @param cells the cells
   */
  public record CellsToCheck(@Schema(required = true) List<TableBody.TypedCell> cells) {}

  /** Saves the rows of a table. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "writeDraftTable",
      summary = "Saves the rows of a table, and leaves the rest of its file as it is")
  @Parameter(
      name = PATH,
      in = ParameterIn.QUERY,
      required = true,
      description = WHERE,
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = TABLE,
      in = ParameterIn.QUERY,
      required = true,
      description = WHICH,
      schema = @Schema(type = SchemaType.STRING))
  @RequestBody(content = @Content(schema = @Schema(implementation = TableChange.class)))
  public Kept write(@RestPath String draft, @Context UriInfo address, byte[] body) {
    Query query = query(address);
    String by = person.name();
    Body change = Body.read(body, HASH, TableBody.ROWS);
    List<Row> rows = TableBody.rows(change);
    String hash = change.required(HASH);
    return tables.save(draft, path(query), table(query), hash, rows, by);
  }

  /** What is wrong with cells that somebody types. */
  @POST
  @Path("/check")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "checkDraftCells",
      summary = "What is wrong with cells that somebody types; nothing is saved")
  @Parameter(
      name = PATH,
      in = ParameterIn.QUERY,
      required = true,
      description = WHERE,
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = TABLE,
      in = ParameterIn.QUERY,
      required = true,
      description = WHICH,
      schema = @Schema(type = SchemaType.STRING))
  @RequestBody(content = @Content(schema = @Schema(implementation = CellsToCheck.class)))
  public List<CellFault> check(@RestPath String draft, @Context UriInfo address, byte[] body) {
    Query query = query(address);
    person.name();
    List<TableBody.TypedCell> cells = TableBody.cells(Body.read(body, TableBody.CELLS));
    Found found = tables.find(draft, path(query), table(query));
    CellJudge judge = found.judge();
    int columns = found.table().columns().size();
    return cells.stream()
        .filter(cell -> cell.column() >= 0 && cell.column() < columns)
        .flatMap(
            cell ->
                judge.fault(cell.column(), cell.text()).stream()
                    .map(fault -> new CellFault(cell.row(), cell.column(), fault)))
        .toList();
  }

  /** A table as a spreadsheet. */
  @GET
  @Path("/xlsx")
  @Produces(XLSX)
  @Operation(operationId = "downloadDraftTable", summary = "A table as a spreadsheet")
  @Parameter(
      name = PATH,
      in = ParameterIn.QUERY,
      required = true,
      description = WHERE,
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = TABLE,
      in = ParameterIn.QUERY,
      required = true,
      description = WHICH,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "The spreadsheet",
      content =
          @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response download(@RestPath String draft, @Context UriInfo address) {
    Query query = query(address);
    person.name();
    Found found = tables.find(draft, path(query), table(query));
    CellJudge judge = found.judge();
    String name = found.table().name().replaceAll("[^A-Za-z0-9_-]", "_");
    return Response.ok(TableSheet.write(found.table(), judge::listed), XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".xlsx\"")
        .build();
  }

  /** What a spreadsheet would change in a table. */
  @POST
  @Path("/xlsx")
  @Consumes({XLSX, MediaType.APPLICATION_OCTET_STREAM})
  @Operation(
      operationId = "takeDraftTable",
      summary = "What a spreadsheet would change in a table; nothing is saved")
  @Parameter(
      name = PATH,
      in = ParameterIn.QUERY,
      required = true,
      description = WHERE,
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = TABLE,
      in = ParameterIn.QUERY,
      required = true,
      description = WHICH,
      schema = @Schema(type = SchemaType.STRING))
  @RequestBody(
      content =
          @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public TakenTable take(@RestPath String draft, @Context UriInfo address, byte[] body) {
    Query query = query(address);
    person.name();
    Found found = tables.find(draft, path(query), table(query));
    return sheets.run(() -> SheetTable.read(found.table(), body));
  }

  private static Query query(UriInfo address) {
    return new Query(address.getQueryParameters(), List.of(PATH, TABLE));
  }

  private static String path(Query query) {
    return query.required(PATH, "?path=PATH of a DMN file");
  }

  private static String table(Query query) {
    return query.required(TABLE, "?table=ID of a table");
  }
}
