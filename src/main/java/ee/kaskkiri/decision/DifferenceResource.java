package ee.kaskkiri.decision;

import ee.kaskkiri.difference.Differences;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.rules.Edition;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What differs between two releases, or two editions of an instrument. */
@Path("/api/differences")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "rules", description = "What the active rules are")
public class DifferenceResource {
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String RELEASE = "release";
  private static final String INSTRUMENT = "instrument";
  private static final String FROM_EDITION = "fromEdition";
  private static final String TO_EDITION = "toEdition";

  private final AskedRelease asked;

  DifferenceResource(AskedRelease asked) {
    this.asked = asked;
  }

  /** What differs, by instrument, edition and topic; nothing is an answer too. */
  @GET
  @Operation(
      operationId = "findDifferences",
      summary = "What differs between two releases, or two editions of an instrument",
      description =
          "Give ?to=RELEASE (and perhaps ?from=RELEASE) for two releases, or ?instrument=NAME"
              + "&fromEdition=DAY&toEdition=DAY for two editions of one release.")
  @Parameter(
      name = FROM,
      in = ParameterIn.QUERY,
      description = "the release before: its id, a unique beginning of it, or 'active' (default)",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = TO,
      in = ParameterIn.QUERY,
      description = "the release after",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = INSTRUMENT,
      in = ParameterIn.QUERY,
      description = "only this instrument",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = FROM_EDITION,
      in = ParameterIn.QUERY,
      description = "first day in force of the edition before",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @Parameter(
      name = TO_EDITION,
      in = ParameterIn.QUERY,
      description = "first day in force of the edition after",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @Parameter(
      name = RELEASE,
      in = ParameterIn.QUERY,
      description = "the release of both editions, 'active' by default",
      schema = @Schema(type = SchemaType.STRING))
  public Differences differences(@Context UriInfo address) {
    Query query =
        new Query(
            address.getQueryParameters(),
            List.of(FROM, TO, INSTRUMENT, FROM_EDITION, TO_EDITION, RELEASE));
    boolean editions = query.one(FROM_EDITION).isPresent() || query.one(TO_EDITION).isPresent();
    return editions ? betweenEditions(query) : betweenReleases(query);
  }

  private Differences betweenReleases(Query query) {
    query.without(RELEASE, "only with fromEdition and toEdition");
    Release after = release(TO, query.required(TO, "?to=RELEASE, or fromEdition and toEdition"));
    Release before = release(FROM, query.one(FROM).orElse(AskedRelease.ACTIVE));
    Optional<String> instrument = query.one(INSTRUMENT);
    instrument
        .filter(name -> before.rules().instrument(name).isEmpty())
        .ifPresent(name -> new Lookup(after).instrument(name));
    return Differences.between(before.files(), after.files(), instrument.orElse(null));
  }

  private Differences betweenEditions(Query query) {
    query.without(FROM, "release=RELEASE for two editions");
    query.without(TO, "release=RELEASE for two editions");
    String instrument = query.required(INSTRUMENT, "?instrument=NAME");
    Release release = release(RELEASE, query.one(RELEASE).orElse(AskedRelease.ACTIVE));
    return Differences.betweenEditions(
        release.files(),
        instrument,
        edition(release, instrument, query.required(FROM_EDITION, "?fromEdition=DAY")).name(),
        edition(release, instrument, query.required(TO_EDITION, "?toEdition=DAY")).name());
  }

  private Release release(String parameter, String name) {
    return asked.named(parameter, name);
  }

  private static Edition edition(Release release, String instrument, String day) {
    Lookup rules = new Lookup(release);
    return rules.edition(rules.instrument(instrument), day);
  }
}
