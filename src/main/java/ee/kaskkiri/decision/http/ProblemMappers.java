package ee.kaskkiri.decision.http;

import ee.kaskkiri.problem.Problem;
import ee.kaskkiri.problem.ProblemException;
import ee.kaskkiri.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what resources throw into problems. */
@Singleton
public class ProblemMappers {
  private final ProblemWriter writer;
  private final Faults faults;

  ProblemMappers(ProblemWriter writer, Faults faults) {
    this.writer = writer;
    this.faults = faults;
  }

  @ServerExceptionMapper
  Response problem(ProblemException exception) {
    return response(exception.problem());
  }

  @ServerExceptionMapper
  Response http(WebApplicationException exception, UriInfo address) {
    int status = exception.getResponse().getStatus();
    if (status < 400 || status >= 500) {
      return response(faults.unexpected(exception));
    }
    Response.ResponseBuilder response =
        Response.fromResponse(response(faults.ofStatus(status, address.getPath())));
    String allowed = exception.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allowed == null ? response.build() : response.header(HttpHeaders.ALLOW, allowed).build();
  }

  @ServerExceptionMapper
  Response unexpected(Throwable exception) {
    return response(faults.unexpected(exception));
  }

  private Response response(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(writer.json(problem));
    if (problem.status() == ProblemType.OVERLOADED.status()) {
      response.header(HttpHeaders.RETRY_AFTER, Admission.SECONDS_TO_WAIT);
    }
    if (problem.status() == ProblemType.NOT_AUTHENTICATED.status()) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"kaskkiri\"");
    }
    return response.build();
  }
}
