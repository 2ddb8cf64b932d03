package ee.kaskkiri.decision;

import ee.kaskkiri.engine.input.NearName;
import ee.kaskkiri.problem.ProblemDetail;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The catalogue of problems, so that the type of a problem can be opened and read. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "problems", description = "What the types of problems mean")
public class ProblemResource {

  /**
   * A type of problem in words.
   *
   * @param type its URI reference
   * @param status HTTP status
   * @param title what happened
   * @param meaning what it means and what to do
   */
  public record Explanation(
      String type, int status, ProblemType.Words title, ProblemType.Words meaning) {
    static Explanation of(ProblemType type) {
      return new Explanation(type.uri(), type.status(), type.title(), type.meaning());
    }
  }

  /** Every type. */
  @GET
  @Operation(operationId = "listProblems", summary = "Every type of problem in words")
  public List<Explanation> problems() {
    return Arrays.stream(ProblemType.values()).map(Explanation::of).toList();
  }

  /** One type. */
  @GET
  @Path("/{name}")
  @Operation(operationId = "readProblem", summary = "One type of problem in words")
  public Explanation problem(@RestPath String name) {
    return ProblemType.named(name).map(Explanation::of).orElseThrow(() -> unknown(name));
  }

  private static ProblemException unknown(String name) {
    List<String> known = Arrays.stream(ProblemType.values()).map(ProblemType::slug).toList();
    return new ProblemException(
        ProblemType.NOT_FOUND,
        ProblemDetail.unknown(
            "name",
            "There is no problem '" + name + "'.",
            NearName.of(name, known).orElse(null),
            known));
  }
}
