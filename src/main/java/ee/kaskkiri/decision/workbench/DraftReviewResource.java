package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.decision.Body;
import ee.kaskkiri.decision.Query;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.workbench.Drafts;
import ee.kaskkiri.workbench.Publisher;
import ee.kaskkiri.workbench.Review;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** How drafts become law. */
@Path("/api/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "drafts", description = "Rules that are not law yet")
public class DraftReviewResource {
  private static final String TEXT = "text";
  private static final String MINE = "mine";
  private static final String PUBLISH_AT = "publishAt";
  private static final String REVISION = "revision";

  private final Drafts drafts;
  private final Review review;
  private final Publisher publisher;
  private final Person person;

  DraftReviewResource(Drafts drafts, Review review, Publisher publisher, Person person) {
    this.drafts = drafts;
    this.review = review;
    this.publisher = publisher;
    this.person = person;
  }

  /**
   * What somebody says about a draft.
   *
   * @param text in words; null if nothing
   */
  public record Remark(@Nullable String text) {}

  /**
   * That another person may look at a draft.
   *
   * @param text in words; null if nothing
   * @param revision the revision of the draft that is meant; null for whatever there is now
   */
  public record Submission(@Nullable String text, @Nullable Long revision) {}

  /**
   * How a draft is brought up to date.
   *
   * @param mine paths whose text in the draft is to stay, whatever became law there
   */
  public record Resolution(@Nullable List<String> mine) {}

  /**
   * That a draft may become law.
   *
   * @param text in words; null if nothing
   * @param publishAt when; null for at once
   * @param revision the revision of the draft that was looked at
   */
  public record Approval(
      @Nullable String text, @Nullable Instant publishAt, @Schema(required = true) long revision) {}

  /** Takes over what became law meanwhile. */
  @POST
  @Path("/{draft}/update")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "updateDraft",
      summary = "Takes over into a draft what became law meanwhile, file by file")
  @RequestBody(content = @Content(schema = @Schema(implementation = Resolution.class)))
  public DraftView update(@RestPath String draft, @Context UriInfo address, byte[] body) {
    Query.requireNone(address.getQueryParameters());
    drafts.update(draft, Body.readIfAny(body, MINE).texts(MINE), person.name());
    return view(draft);
  }

  /** Lets another person look at a draft. */
  @POST
  @Path("/{draft}/submit")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "submitDraft",
      summary = "Lets another person look at a draft, in which nobody writes until then")
  @RequestBody(content = @Content(schema = @Schema(implementation = Submission.class)))
  public DraftView submit(@RestPath String draft, @Context UriInfo address, byte[] body) {
    Query.requireNone(address.getQueryParameters());
    Body said = Body.readIfAny(body, TEXT, REVISION);
    Long revision = said.has(REVISION) ? Long.valueOf(said.number(REVISION)) : null;
    try {
      review.submit(draft, said.text(TEXT), revision, person.name());
    } catch (RefusedException e) {
      throw new ProblemException(DraftProblems.of(e));
    }
    return view(draft);
  }

  /** Takes a draft back. */
  @POST
  @Path("/{draft}/withdraw")
  @Operation(
      operationId = "withdrawDraft",
      summary = "Takes a draft back that was submitted, or approved and not published yet")
  public DraftView withdraw(@RestPath String draft, @Context UriInfo address) {
    Query.requireNone(address.getQueryParameters());
    review.withdraw(draft, person.name());
    return view(draft);
  }

  /** Approves a draft. */
  @POST
  @Path("/{draft}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "approveDraft",
      summary = "Approves a draft, which is published at once or at its moment")
  @RequestBody(content = @Content(schema = @Schema(implementation = Approval.class)))
  public DraftView approve(@RestPath String draft, @Context UriInfo address, byte[] body) {
    Query.requireNone(address.getQueryParameters());
    Body said = Body.readIfAny(body, TEXT, PUBLISH_AT, REVISION);
    drafts.find(draft);
    long revision = said.number(REVISION);
    review.approve(draft, said.text(TEXT), said.moment(PUBLISH_AT), revision, person.ofNoSystem());
    publisher.publish(draft);
    return view(draft);
  }

  /** Sends a draft back. */
  @POST
  @Path("/{draft}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "returnDraft",
      summary = "Sends a draft back to those who write, and says why")
  @RequestBody(content = @Content(schema = @Schema(implementation = Remark.class)))
  public DraftView sendBack(@RestPath String draft, @Context UriInfo address, byte[] body) {
    Query.requireNone(address.getQueryParameters());
    drafts.find(draft);
    review.sendBack(draft, Body.readIfAny(body, TEXT).text(TEXT), person.name());
    return view(draft);
  }

  /** Lets people write again. */
  @POST
  @Path("/{draft}/reopen")
  @Operation(
      operationId = "reopenDraft",
      summary = "Lets people write again in a draft whose publication failed")
  public DraftView reopen(@RestPath String draft, @Context UriInfo address) {
    Query.requireNone(address.getQueryParameters());
    review.reopen(draft, person.name());
    return view(draft);
  }

  private DraftView view(String draft) {
    return DraftView.of(drafts.find(draft), drafts);
  }
}
