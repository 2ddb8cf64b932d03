package ee.kaskkiri.decision;

import ee.kaskkiri.access.Caller;
import ee.kaskkiri.release.Release;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What the active rules are, for people and for programs that look around. */
@Path("/api/instruments")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "rules", description = "What the active rules are")
public class InstrumentResource {
  private static final List<String> PARAMETERS = List.of(Query.RELEASE, Query.KNOWN_AT);

  private final AskedRelease asked;
  private final CurrentCaller callers;
  private final TopicCoverage coverage;

  InstrumentResource(AskedRelease asked, CurrentCaller callers, TopicCoverage coverage) {
    this.asked = asked;
    this.callers = callers;
    this.coverage = coverage;
  }

  /** Every instrument that the caller may ask for, and its editions. */
  @GET
  @Operation(operationId = "listInstruments", summary = "Every instrument and its editions")
  public List<InstrumentSummary> instruments(@Context UriInfo address) {
    Release release = asked.of(new Query(address.getQueryParameters(), PARAMETERS));
    Lookup rules = new Lookup(release);
    Caller caller = callers.get();
    return release.rules().instruments().values().stream()
        .filter(instrument -> caller.mayAsk(instrument.name()))
        .map(instrument -> InstrumentSummary.of(instrument, rules))
        .toList();
  }

  /**
   * One edition: its act, its topics, what of the law is modelled, and which questions are open.
   */
  @GET
  @Path("/{instrument}/{edition}")
  @Operation(
      operationId = "readEdition",
      summary = "One edition: its act, its topics and what of the law is modelled")
  public EditionView edition(
      @RestPath String instrument, @RestPath String edition, @Context UriInfo address) {
    Release release = asked.of(new Query(address.getQueryParameters(), PARAMETERS));
    Lookup rules = new Lookup(release);
    return EditionView.of(
        rules.compiled(rules.edition(rules.instrument(instrument), edition)), release.id());
  }

  /** One topic: its tables and rules, which cases fire them, and its cases. */
  @GET
  @Path("/{instrument}/{edition}/topics/{topic}")
  @Operation(
      operationId = "readTopic",
      summary = "One topic: its tables and rules, which cases fire them, and its cases")
  public TopicPage topic(
      @RestPath String instrument,
      @RestPath String edition,
      @RestPath String topic,
      @Context UriInfo address) {
    Release release = asked.of(new Query(address.getQueryParameters(), PARAMETERS));
    return TopicPage.of(release, instrument, edition, topic, coverage);
  }
}
