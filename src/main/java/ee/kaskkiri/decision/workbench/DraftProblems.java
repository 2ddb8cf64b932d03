package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.decision.http.ProblemWriter;
import ee.kaskkiri.engine.table.TableRefusedException;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.workbench.DraftChangedException;
import ee.kaskkiri.workbench.DraftConflictException;
import ee.kaskkiri.workbench.DraftRefusedException;
import ee.kaskkiri.workbench.DraftsUnavailableException;
import ee.kaskkiri.workbench.cases.CaseRefusedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

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
    return response(exception);
  }

  @ServerExceptionMapper
  Response conflict(DraftConflictException exception) {
    return response(exception);
  }

  @ServerExceptionMapper
  Response refused(DraftRefusedException exception) {
    return response(exception);
  }

  @ServerExceptionMapper
  Response refused(TableRefusedException exception) {
    return response(exception);
  }

  @ServerExceptionMapper
  Response refused(CaseRefusedException exception) {
    return response(exception);
  }

  @ServerExceptionMapper
  Response unavailable(DraftsUnavailableException exception) {
    return response(exception);
  }

  private Response response(RuntimeException exception) {
    Problem problem = found(exception).orElseThrow(() -> exception);
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .entity(writer.json(problem))
        .build();
  }

  /** The problem that something thrown by drafts is; empty if it is a fault of the service. */
  static Optional<Problem> found(@Nullable Throwable thrown) {
    Problem problem = null;
    if (thrown instanceof DraftChangedException changed) {
      problem = of(ProblemType.DRAFT_CHANGED, changed).with("current", changed.current());
    } else if (thrown instanceof DraftConflictException conflict) {
      problem = of(ProblemType.DRAFT_CONFLICT, conflict).with("files", conflict.files());
    } else if (thrown instanceof DraftRefusedException refused) {
      problem = of(type(refused.why()), refused);
    } else if (thrown instanceof TableRefusedException refused) {
      problem =
          Problem.of(ProblemType.INVALID_INPUT, refused.text().en(), List.of())
              .with("message", refused.text());
    } else if (thrown instanceof CaseRefusedException refused) {
      problem = Problem.of(ProblemType.INVALID_INPUT, said(refused), details(refused.findings()));
    } else if (thrown instanceof DraftsUnavailableException unavailable) {
      problem = unreadable(unavailable);
    } else if (thrown instanceof RefusedException refused) {
      problem = of(refused);
    } else if (thrown instanceof ProblemException told) {
      problem = told.problem();
    }
    return Optional.ofNullable(problem);
  }

  private static Problem of(ProblemType type, RuntimeException exception) {
    return Problem.of(type, said(exception), List.of());
  }

  private static String said(RuntimeException exception) {
    return String.valueOf(exception.getMessage());
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
  private static Problem unreadable(DraftsUnavailableException exception) {
    LOG.warnf("Drafts cannot be read or written: %s", exception.getMessage());
    return Problem.of(
        ProblemType.STORAGE_FAILED,
        "Drafts cannot be read or written now; the log says why. Nothing is half done.",
        List.of());
  }

  /** Why a draft cannot be published, or tried, as it is. */
  static Problem of(RefusedException exception) {
    return Problem.of(
        ProblemType.DRAFT_REFUSED,
        "The draft cannot be published like this.",
        details(exception.findings()));
  }

  private static List<ProblemDetail> details(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                ProblemDetail.engine(
                    null,
                    finding.level().name().toLowerCase(Locale.ROOT),
                    finding.line(),
                    finding.file()))
        .toList();
  }
}
