package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.decision.Body;
import ee.kaskkiri.decision.CurrentCaller;
import ee.kaskkiri.decision.Query;
import ee.kaskkiri.decision.RecordPortfolio;
import ee.kaskkiri.decision.Settings;
import ee.kaskkiri.decision.Sight;
import ee.kaskkiri.record.Records;
import ee.kaskkiri.record.Search;
import ee.kaskkiri.regression.CaseKind;
import ee.kaskkiri.regression.impact.AsIf;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.workbench.Drafts;
import ee.kaskkiri.workbench.check.DraftCheck;
import ee.kaskkiri.workbench.impact.DraftImpact;
import ee.kaskkiri.workbench.impact.DraftImpact.Questions;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** What would become of drafts. */
@Path("/api/drafts/{draft}")
@Produces(LongWork.NDJSON)
@Blocking
@Tag(name = "drafts", description = "Rules that are not law yet")
public class DraftCheckResource {
  private static final String SUGGEST = "suggest";
  private static final String RECORDS = "records";
  private static final String CASES = "cases";
  private static final String AS_IF = "asIf";
  private static final String PORTFOLIO = "portfolio";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String INSTRUMENT = "instrument";
  private static final String KIND = "kind";
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  private final Drafts drafts;
  private final DraftCheck check;
  private final DraftImpact impact;
  private final LongWork work;
  private final Person person;
  private final Records records;
  private final CurrentCaller callers;
  private final Settings settings;

  DraftCheckResource(
      Drafts drafts,
      DraftCheck check,
      DraftImpact impact,
      LongWork work,
      Person person,
      Records records,
      CurrentCaller callers,
      Settings settings) {
    this.drafts = drafts;
    this.check = check;
    this.impact = impact;
    this.work = work;
    this.person = person;
    this.records = records;
    this.callers = callers;
    this.settings = settings;
  }

  /**
   * What is asked of a draft and of what it began with.
   *
   * @param portfolio {@code cases} or {@code records}
   * @param from of records: decided on this day or later
   * @param to of records: decided on this day or before
   * @param instrument the only instrument
   * @param kind of cases: only those of this kind
   * @param asIf the coming edition that is asked as if it had been law; null for none
   */
  public record ImpactOrder(
      @Schema(
              required = true,
              enumeration = {CASES, RECORDS})
          String portfolio,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String instrument,
      @Nullable CaseKind kind,
      @Nullable AsIf asIf) {}

  /** What the gate would say. */
  @POST
  @Path("/check")
  @Operation(
      operationId = "checkDraft",
      summary = "What the gate would say of a draft, with lines that tell how far it is",
      description = "Hanging up stops it. One check or impact at a time for each person.")
  @Parameter(
      name = SUGGEST,
      in = ParameterIn.QUERY,
      description = "whether to look for cases for rules that none fires",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @APIResponse(
      responseCode = "200",
      description = "Lines of progress, then the result or a problem",
      content = @Content(mediaType = LongWork.NDJSON, schema = @Schema(type = SchemaType.STRING)))
  public Response check(@RestPath String draft, @Context UriInfo address) {
    Query query = new Query(address.getQueryParameters(), List.of(SUGGEST));
    boolean suggest = query.one(SUGGEST).filter("true"::equals).isPresent();
    String name = person.name();
    FileTree base = drafts.base(draft);
    FileTree files = drafts.files(draft);
    return work.answer(name, steps -> check.run(base, files, suggest, steps));
  }

  /** Whom it gives or takes how much. */
  @POST
  @Path("/impact")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "runDraftImpact",
      summary = "How the answers of a draft differ from those of the release that it began with",
      description =
          "With asIf, the coming edition is asked, on the day of each question, what the edition"
              + " before it answers, so that nothing but the rules differs. Hanging up stops it.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ImpactOrder.class)))
  @APIResponse(
      responseCode = "200",
      description = "Lines of progress, then the result or a problem",
      content = @Content(mediaType = LongWork.NDJSON, schema = @Schema(type = SchemaType.STRING)))
  public Response impact(@RestPath String draft, @Context UriInfo address, byte[] body) {
    Query.requireNone(address.getQueryParameters());
    String name = person.name();
    Body order = Body.read(body, PORTFOLIO, FROM, TO, INSTRUMENT, KIND, AS_IF);
    FileTree base = drafts.base(draft);
    FileTree files = drafts.files(draft);
    AsIf asIf = asIf(order, base, files);
    Questions questions = questions(order, asIf);
    return work.answer(name, steps -> impact.run(base, files, questions, asIf, steps));
  }

  private static @Nullable AsIf asIf(Body order, FileTree base, FileTree files) {
    if (!order.has(AS_IF)) {
      return null;
    }
    Body said = order.inside(AS_IF, INSTRUMENT, BEFORE, AFTER);
    String instrument = said.required(INSTRUMENT);
    return new AsIf(
        instrument,
        edition(said, BEFORE, base, instrument),
        edition(said, AFTER, files, instrument));
  }

  /**
   * An edition that is there: one that is not would answer nothing, and so differ in everything.
   */
  private static LocalDate edition(Body said, String name, FileTree files, String instrument) {
    String day = said.required(name);
    SortedSet<String> known = new TreeSet<>();
    String folder = RuleBook.RULES + "/" + instrument + "/";
    for (String path : files.paths()) {
      int end = path.indexOf('/', folder.length());
      if (path.startsWith(folder) && end > 0) {
        known.add(path.substring(folder.length(), end));
      }
    }
    if (!known.contains(day)) {
      throw said.wrong(
          name,
          "There is no such edition of '" + instrument + "'.",
          "one of " + String.join(", ", known));
    }
    return said.day(name);
  }

  private static @Nullable CaseKind kind(Body order) {
    String name = order.text(KIND);
    if (name == null) {
      return null;
    }
    return Stream.of(CaseKind.values())
        .filter(kind -> kind.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                order.wrong(
                    KIND,
                    "There is no such kind of cases.",
                    Stream.of(CaseKind.values())
                        .map(CaseKind::toString)
                        .collect(Collectors.joining(", "))));
  }

  private Questions questions(Body order, @Nullable AsIf asIf) {
    String instrument = order.text(INSTRUMENT);
    String portfolio = order.required(PORTFOLIO);
    if (portfolio.equals(CASES)) {
      return DraftImpact.cases(instrument, kind(order), asIf);
    }
    if (!portfolio.equals(RECORDS)) {
      throw order.wrong(PORTFOLIO, "There is no such portfolio.", CASES + " or " + RECORDS);
    }
    Search search =
        new Sight(callers.get())
            .ofEverybody(
                new Search(
                    instrument,
                    null,
                    null,
                    day(order, FROM, 0),
                    day(order, TO, 1),
                    null,
                    null,
                    null));
    return (before, after) -> new RecordPortfolio(records, search, () -> {});
  }

  private @Nullable Instant day(Body order, String name, int later) {
    LocalDate day = order.dayIfAny(name);
    return day == null ? null : day.plusDays(later).atStartOfDay(settings.zone()).toInstant();
  }
}
