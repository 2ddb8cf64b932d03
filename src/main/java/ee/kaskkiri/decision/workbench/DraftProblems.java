package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.decision.http.ProblemWriter;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.workbench.DraftChangedException;
import ee.kaskkiri.workbench.DraftConflictException;
import ee.kaskkiri.workbench.DraftRefusedException;
import ee.kaskkiri.workbench.DraftsUnavailableException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what drafts refuse into problems. */
@Singleton
public class DraftProblems {
  private static final Logger LOG = Logger.getLogger(DraftProblems.class);

  private final ProblemWriter writer;

  DraftProblems(ProblemWriter writer) {
    this.writer = writer;
  }

  @ServerExceptionMapper
  Response changed(DraftChangedException exception) {
    return response(
        Problem.of(ProblemType.DRAFT_CHANGED, said(exception), List.of())
            .with("current", exception.current()));
  }

  @ServerExceptionMapper
  Response conflict(DraftConflictException exception) {
    return response(
        Problem.of(ProblemType.DRAFT_CONFLICT, said(exception), List.of())
            .with("files", exception.files()));
  }

  @ServerExceptionMapper
  Response refused(DraftRefusedException exception) {
    return response(Problem.of(type(exception.why()), said(exception), List.of()));
  }

  private static ProblemType type(DraftRefusedException.Why why) {
    return switch (why) {
      case UNKNOWN_DRAFT -> ProblemType.UNKNOWN_DRAFT;
      case UNKNOWN_FILE -> ProblemType.UNKNOWN_FILE;
      case INVALID -> ProblemType.INVALID_INPUT;
      case NOT_OPEN -> ProblemType.DRAFT_NOT_OPEN;
      case BEHIND -> ProblemType.DRAFT_BEHIND;
      case READ_ONLY -> ProblemType.REPOSITORY_READ_ONLY;
      case OWN_DRAFT -> ProblemType.OWN_DRAFT;
    };
  }

  /** Nothing else is told: what a database says may quote what was to be written. */
  @ServerExceptionMapper
  Response unavailable(DraftsUnavailableException exception) {
    LOG.warnf("Drafts cannot be read or written: %s", exception.getMessage());
    return response(
        Problem.of(
            ProblemType.STORAGE_FAILED,
            "Drafts cannot be read or written now; the log says why. Nothing is half done.",
            List.of()));
  }

  /** Why a draft cannot be published, or tried, as it is. */
  static Problem of(RefusedException exception) {
    return Problem.of(
        ProblemType.DRAFT_REFUSED,
        "The draft cannot be published like this.",
        exception.findings().stream().map(DraftProblems::detail).toList());
  }

  private static ProblemDetail detail(Finding finding) {
    return ProblemDetail.engine(
        null, finding.level().name().toLowerCase(Locale.ROOT), finding.line(), finding.file());
  }

  private static String said(RuntimeException exception) {
    return String.valueOf(exception.getMessage());
  }

  private Response response(Problem problem) {
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .entity(writer.json(problem))
        .build();
  }
}
