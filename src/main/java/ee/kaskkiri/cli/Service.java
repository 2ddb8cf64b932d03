package ee.kaskkiri.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A service that runs, as a command asks it.
 *
 * @param command the command that asks
 * @param address where it listens, such as {@code http://127.0.0.1:8080}
 * @param key what the command shows it; null if nothing
 */
record Service(CommandLine command, URI address, @Nullable String key) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);

  /** Generous, as an activation may compile and run every case. */
  private static final Duration TO_ANSWER = Duration.ofMinutes(5);

  private static final int FIRST_PROBLEM = 400;

  /** What the service says of a question that is asked wrongly. */
  private static final Set<Integer> WRONG_CALLS = Set.of(400, 422);

  /** The service answered with a problem, or not in time. */
  static final class ProblemAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private ProblemAnswer(int exitCode, String detail) {
      super(detail);
      this.exitCode = exitCode;
    }

    /** Exit code of a command that ends so: 2 if it was called wrongly, else 1. */
    int exitCode() {
      return exitCode;
    }
  }

  /**
   * What the service answers to a question.
   *
   * @throws ProblemAnswer if it answers with a problem, or not within five minutes
   * @throws ParameterException if nothing answers at the address
   */
  JsonNode get(String path) throws ProblemAnswer {
    return answer(HttpRequest.newBuilder(below(path)).GET());
  }

  /**
   * What the service answers to an order.
   *
   * @throws ProblemAnswer if it answers with a problem, or not within five minutes
   * @throws ParameterException if nothing answers at the address
   */
  JsonNode post(String path, ObjectNode body) throws ProblemAnswer {
    return answer(
        HttpRequest.newBuilder(below(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
  }

  /** A path of the service, which itself may have its address below a path. */
  private URI below(String path) {
    String prefix = address.getRawPath().replaceFirst("/+$", "");
    return URI.create(address.getScheme() + "://" + address.getRawAuthority() + prefix + path);
  }

  private JsonNode answer(HttpRequest.Builder request) throws ProblemAnswer {
    if (key != null) {
      request.header("X-API-Key", key);
    }
    try {
      HttpResponse<String> response =
          HttpClient.newBuilder()
              .connectTimeout(TO_CONNECT)
              .build()
              .send(
                  request.timeout(TO_ANSWER).build(),
                  HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      JsonNode answer = JSON.readTree(response.body());
      if (response.statusCode() >= FIRST_PROBLEM) {
        throw new ProblemAnswer(exitCode(response.statusCode()), detail(answer));
      }
      return answer;
    } catch (JsonProcessingException e) {
      throw new ParameterException(command, "What answers at " + address + " is another service.");
    } catch (HttpConnectTimeoutException e) {
      throw silent();
    } catch (HttpTimeoutException e) {
      throw new ProblemAnswer(
          CommandLine.ExitCode.SOFTWARE,
          "The service at "
              + address
              + " has not answered within "
              + TO_ANSWER.toMinutes()
              + " minutes. 'kaskkiri releases' shows what became of it.");
    } catch (IOException e) {
      throw silent();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ParameterException(command, "Interrupted.");
    }
  }

  private ParameterException silent() {
    return new ParameterException(
        command, "No service answers at " + address + ". Start it, or say where it is with --url.");
  }

  private static int exitCode(int status) {
    return WRONG_CALLS.contains(status)
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
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
