package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.decision.InstrumentSummary;
import ee.kaskkiri.decision.Query;
import ee.kaskkiri.decision.Question;
import ee.kaskkiri.decision.TopicPage;
import ee.kaskkiri.decision.TopicSchema;
import ee.kaskkiri.decision.Trial;
import ee.kaskkiri.decision.Trials;
import ee.kaskkiri.difference.Differences;
import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.workbench.BegunEdition;
import ee.kaskkiri.workbench.Drafts;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Rules as drafts would have them. */
@Path("/api/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "drafts", description = "Rules that are not law yet")
public class DraftRulesResource {
  private static final String INSTRUMENT = "instrument";
  private static final String EDITION = "edition";
  private static final String TOPIC = "topic";
  private static final String BEGUN = "begun";
  private static final String NAME_OF_INSTRUMENT = "?instrument=NAME";
  private static final String NAME_OF_TOPIC = "?topic=NAME";

  private final Drafts drafts;
  private final DraftReleases releases;
  private final Trials trials;
  private final Person person;

  DraftRulesResource(Drafts drafts, DraftReleases releases, Trials trials, Person person) {
    this.drafts = drafts;
    this.releases = releases;
    this.trials = trials;
    this.person = person;
  }

  /** Every instrument that can be read, whether its editions compile or not. */
  @GET
  @Path("/{draft}/instruments")
  @Operation(
      operationId = "listDraftInstruments",
      summary = "Every instrument of a draft, whether its editions compile or not")
  public List<InstrumentSummary> instruments(@RestPath String draft, @Context UriInfo address) {
    Query.requireNone(address.getQueryParameters());
    person.name();
    return releases.of(draft).rules().instruments().values().stream()
        .map(InstrumentSummary::uncompiled)
        .toList();
  }

  /** One topic as a draft has it. */
  @GET
  @Path("/{draft}/topic")
  @Operation(operationId = "readDraftTopic", summary = "One topic as a draft has it")
  @Parameter(
      name = INSTRUMENT,
      in = ParameterIn.QUERY,
      required = true,
      description = "name of the instrument",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = EDITION,
      in = ParameterIn.QUERY,
      required = true,
      description = "first day in force of the edition",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @Parameter(
      name = TOPIC,
      in = ParameterIn.QUERY,
      required = true,
      description = "name of the topic",
      schema = @Schema(type = SchemaType.STRING))
  public TopicPage topic(@RestPath String draft, @Context UriInfo address) {
    Query query = new Query(address.getQueryParameters(), List.of(INSTRUMENT, EDITION, TOPIC));
    person.name();
    return TopicPage.uncompiled(
        releases.of(draft),
        query.required(INSTRUMENT, NAME_OF_INSTRUMENT),
        query.required(EDITION, "?edition=DAY"),
        query.required(TOPIC, NAME_OF_TOPIC));
  }

  /** JSON Schemas of what a topic of a draft takes and answers. */
  @GET
  @Path("/{draft}/schema")
  @Operation(
      operationId = "readDraftTopicSchema",
      summary = "JSON Schemas of what a topic takes and answers as a draft has it")
  @Parameter(
      name = INSTRUMENT,
      in = ParameterIn.QUERY,
      required = true,
      description = "name of the instrument",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = TOPIC,
      in = ParameterIn.QUERY,
      required = true,
      description = "name of the topic",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = Query.ON,
      in = ParameterIn.QUERY,
      required = true,
      description = "the day that counts; it selects the edition",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  public TopicSchema schema(@RestPath String draft, @Context UriInfo address) {
    Query query = new Query(address.getQueryParameters(), List.of(INSTRUMENT, TOPIC, Query.ON));
    person.name();
    return TopicSchema.of(
        readable(draft, query),
        query.required(INSTRUMENT, NAME_OF_INSTRUMENT),
        query.required(TOPIC, NAME_OF_TOPIC),
        query.on());
  }

  /** What differs between what a draft began with, and the draft. */
  @GET
  @Path("/{draft}/differences")
  @Operation(
      operationId = "findDraftDifferences",
      summary = "What a draft changes in the rules, by instrument, edition and topic")
  @Parameter(
      name = BEGUN,
      in = ParameterIn.QUERY,
      description =
          "true: only how the edition that the draft begins differs from the one it was made from",
      schema = @Schema(type = SchemaType.BOOLEAN))
  public Differences differences(@RestPath String draft, @Context UriInfo address) {
    Query query = new Query(address.getQueryParameters(), List.of(BEGUN));
    person.name();
    BegunEdition begun = drafts.find(draft).edition();
    boolean editions = query.one(BEGUN).filter("true"::equals).isPresent();
    return editions && begun != null
        ? Differences.betweenEditions(
            drafts.base(draft),
            begun.from(),
            drafts.files(draft),
            begun.edition(),
            begun.instrument())
        : Differences.between(drafts.base(draft), drafts.files(draft), null);
  }

  /** What a draft would answer. */
  @POST
  @Path("/{draft}/try")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "tryDraft",
      summary = "What a draft would answer, recorded nowhere; the body is the input")
  @Parameter(
      name = INSTRUMENT,
      in = ParameterIn.QUERY,
      required = true,
      description = "name of the instrument",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = TOPIC,
      in = ParameterIn.QUERY,
      required = true,
      description = "name of the topic",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = Query.ON,
      in = ParameterIn.QUERY,
      required = true,
      description = "the day that counts; it selects the edition",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  public Trial answer(@RestPath String draft, @Context UriInfo address, byte[] body) {
    Query query = new Query(address.getQueryParameters(), List.of(INSTRUMENT, TOPIC, Query.ON));
    person.name();
    return trials.answer(
        Question.of(
            readable(draft, query),
            query.required(INSTRUMENT, NAME_OF_INSTRUMENT),
            query.required(TOPIC, NAME_OF_TOPIC),
            query.on(),
            Selection.ALL,
            body));
  }

  /**
   * A draft whose rules of an instrument can be read; refused with what is wrong if they cannot.
   */
  private Release readable(String draft, Query query) {
    Release release = releases.of(draft);
    String instrument = query.required(INSTRUMENT, NAME_OF_INSTRUMENT);
    if (Finding.anyError(release.findings()) && release.rules().instrument(instrument).isEmpty()) {
      throw new ProblemException(DraftProblems.of(new RefusedException(release.findings())));
    }
    return release;
  }
}
