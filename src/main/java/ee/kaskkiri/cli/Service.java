package ee.kaskkiri.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A service that runs, as a command asks it.
 *
 * @param command the command that asks
 * @param address where it listens, such as {@code http://127.0.0.1:8080}
 */
record Service(CommandLine command, URI address) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final int FIRST_PROBLEM = 400;
  private static final int FIRST_FAULT = 500;

  /** The service answered with a problem. */
  static final class ProblemAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    private ProblemAnswer(int status, String detail) {
      super(detail);
      this.status = status;
    }

    /** Exit code of a command that ends so. */
    int exitCode() {
      return status < FIRST_FAULT ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }
  }

  /**
   * What the service answers to a question.
   *
   * @throws ProblemAnswer if it answers with a problem
   * @throws ParameterException if nothing answers at the address
   */
  JsonNode get(String path) throws ProblemAnswer {
    return answer(HttpRequest.newBuilder(address.resolve(path)).GET());
  }

  /**
   * What the service answers to an order.
   *
   * @throws ProblemAnswer if it answers with a problem
   * @throws ParameterException if nothing answers at the address
   */
  JsonNode post(String path, ObjectNode body) throws ProblemAnswer {
    return answer(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
  }

  private JsonNode answer(HttpRequest.Builder request) throws ProblemAnswer {
    try {
      HttpResponse<String> response =
          HttpClient.newBuilder()
              .connectTimeout(TO_CONNECT)
              .build()
              .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      JsonNode answer = JSON.readTree(response.body());
      if (response.statusCode() >= FIRST_PROBLEM) {
        throw new ProblemAnswer(response.statusCode(), detail(answer));
      }
      return answer;
    } catch (JsonProcessingException e) {
      throw new ParameterException(command, "What answers at " + address + " is another service.");
    } catch (IOException e) {
      throw new ParameterException(
          command,
          "No service answers at " + address + ". Start it, or say where it is with --url.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ParameterException(command, "Interrupted.");
    }
  }

  private static String detail(JsonNode problem) {
    StringBuilder text = new StringBuilder(problem.path("detail").asText());
    for (JsonNode error : problem.path("errors")) {
      String detail = error.path("detail").asText();
      if (text.indexOf(detail) < 0) {
        text.append(System.lineSeparator()).append("  ").append(detail);
      }
    }
    return text.toString();
  }
}
