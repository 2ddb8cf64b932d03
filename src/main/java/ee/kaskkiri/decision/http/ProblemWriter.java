package ee.kaskkiri.decision.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kaskkiri.decision.ProblemMeter;
import ee.kaskkiri.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;

/** Writes problems where no resource is there to do it. */
@Singleton
public class ProblemWriter {
  private final ObjectMapper json;
  private final ProblemMeter problems;

  ProblemWriter(ObjectMapper json, ProblemMeter problems) {
    this.json = json;
    this.problems = problems;
  }

  /** A problem as JSON, which is going to be answered. */
  public String json(Problem problem) {
    problems.count(problem);
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends a response with a problem; does nothing if it has ended already. */
  public void end(HttpServerResponse response, Problem problem) {
    if (response.ended() || response.headWritten()) {
      return;
    }
    response
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(json(problem));
  }
}
