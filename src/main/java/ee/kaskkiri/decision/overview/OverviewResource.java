package ee.kaskkiri.decision.overview;

import ee.kaskkiri.decision.CurrentCaller;
import ee.kaskkiri.decision.Query;
import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.decision.Unrecorded;
import ee.kaskkiri.record.NotRecordedException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was decided lately, what was not, and what falls due. */
@Path("/api/overview")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "record", description = "What was decided")
public class OverviewResource {
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 366;
  private static final String FORM = "a day as YYYY-MM-DD";

  private final Overviews overviews;
  private final CurrentCaller callers;
  private final Settings settings;
  private final Clock clock;

  OverviewResource(Overviews overviews, CurrentCaller callers, Settings settings, Clock clock) {
    this.overviews = overviews;
    this.callers = callers;
    this.settings = settings;
    this.clock = clock;
  }

  /** What happened in some days. */
  @GET
  @Operation(
      operationId = "readOverview",
      summary = "Decisions by day, those that had no answer, slow topics, refused rules, due days",
      description =
          "Counts are of all records of the instruments that the caller may ask for; single records"
              + " are shown only as far as the caller may see them.")
  @Parameter(
      name = FROM,
      in = ParameterIn.QUERY,
      description = "first day; usually 30 days up to the last one",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @Parameter(
      name = TO,
      in = ParameterIn.QUERY,
      description = "last day, included; usually today",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  public OverviewView overview(@Context UriInfo address) {
    Query query = new Query(address.getQueryParameters(), List.of(FROM, TO));
    LocalDate to =
        day(query, TO).orElseGet(() -> LocalDate.ofInstant(clock.instant(), settings.zone()));
    LocalDate from = day(query, FROM).orElseGet(() -> to.minusDays(USUAL_DAYS - 1));
    if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw Query.wrong(
          FROM,
          "From " + from + " to " + to + " are no days in their order, or too many.",
          "at most " + MOST_DAYS + " days, the first one first");
    }
    try {
      return overviews.of(from, to, callers.get());
    } catch (NotRecordedException e) {
      throw Unrecorded.problem(e);
    }
  }

  private static Optional<LocalDate> day(Query query, String name) {
    return query
        .one(name)
        .map(
            text -> {
              try {
                return LocalDate.parse(text);
              } catch (DateTimeParseException e) {
                throw Query.wrong(name, "'" + text + "' is no day.", FORM);
              }
            });
  }
}
