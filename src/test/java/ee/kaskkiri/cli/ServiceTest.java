package ee.kaskkiri.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class ServiceTest {
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private volatile int status = 200;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          byte[] body =
              "{\"detail\": \"as asked\", \"errors\": []}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Service service(String path) {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    return new Service(new CommandLine(CommandLine.Model.CommandSpec.create()), address, null);
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "/, ''", "/rules, /rules", "/rules/, /rules", "/a/b%20c/, /a/b%20c"})
  void aPathBelowWhichTheServiceIsStaysInFront(String address, String prefix)
      throws Service.ProblemAnswer {
    service(address).get("/api/releases?limit=2");
    service(address).post("/api/x/activate", JsonNodeFactory.instance.objectNode());

    assertThat(asked)
        .containsExactly(
            "GET " + prefix + "/api/releases?limit=2", "POST " + prefix + "/api/x/activate");
  }

  @ParameterizedTest
  @CsvSource({"400, 2", "422, 2", "401, 1", "404, 1", "409, 1", "500, 1", "503, 1"})
  void onlyAWrongCallEndsAsOne(int answered, int exitCode) {
    status = answered;

    Service.ProblemAnswer problem =
        catchThrowableOfType(Service.ProblemAnswer.class, () -> service("").get("/api/releases"));

    assertThat(problem).hasMessage("as asked");
    assertThat(problem.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void saysWhereNoServiceAnswers() {
    Service service = service("");
    server.stop(0);

    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(() -> service.get("/api/releases"))
        .withMessageContaining("No service answers at");
  }
}
