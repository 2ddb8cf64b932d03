package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.decision.http.ProblemWriter;
import ee.kaskkiri.engine.table.TableRefusedException;
import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemType;
import ee.kaskkiri.workbench.cases.CaseRefusedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what cannot be written into problems. */
@Singleton
public class TableProblems {
  private final ProblemWriter writer;

  TableProblems(ProblemWriter writer) {
    this.writer = writer;
  }

  @ServerExceptionMapper
  Response refused(TableRefusedException exception) {
    return response(
        Problem.of(ProblemType.INVALID_INPUT, exception.text().en(), List.of())
            .with("message", exception.text()));
  }

  @ServerExceptionMapper
  Response refused(CaseRefusedException exception) {
    List<ProblemDetail> details =
        exception.findings().stream()
            .map(
                finding ->
                    ProblemDetail.engine(
                        null,
                        finding.level().name().toLowerCase(Locale.ROOT),
                        finding.line(),
                        finding.file()))
            .toList();
    return response(
        Problem.of(ProblemType.INVALID_INPUT, String.valueOf(exception.getMessage()), details));
  }

  private Response response(Problem problem) {
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .entity(writer.json(problem))
        .build();
  }
}
