package ee.kaskkiri.decision.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Says HTTP byte for byte, from an address of one's own choice.
 *
 * @param from address that the service sees
 */
record Wire(String from) {
  private static final int PATIENCE_MILLIS = 20_000;

  static Wire local() {
    return new Wire("127.0.0.1");
  }

  /** What came back. */
  record Heard(int status, List<String> headers, String body) {
    Optional<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
          .map(header -> header.substring(start.length()).strip())
          .findFirst();
    }
  }

  static int port() {
    return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class) == 0
        ? io.restassured.RestAssured.port
        : ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
  }

  /** Asks without a body; each header as it stands. */
  Heard get(String path, String... headers) {
    return say("GET", path, "", headers);
  }

  Heard say(String method, String path, String body, String... headers) {
    StringBuilder request = new StringBuilder();
    request.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
    List<String> given = Arrays.asList(headers);
    if (given.stream().noneMatch(header -> header.startsWith("Host:"))) {
      request.append("Host: localhost:").append(port()).append("\r\n");
    }
    given.forEach(header -> request.append(header).append("\r\n"));
    if (!body.isEmpty()) {
      request.append("Content-Type: application/json\r\nContent-Length: ");
      request.append(body.getBytes(StandardCharsets.UTF_8).length).append("\r\n");
    }
    request.append("Connection: close\r\n\r\n").append(body);
    return send(request.toString());
  }

  Heard send(String request) {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String[] parts = answer.split("\r\n\r\n", 2);
      List<String> head = List.of(parts[0].split("\r\n", -1));
      return new Heard(
          Integer.parseInt(head.get(0).split(" ", -1)[1]),
          head.subList(1, head.size()),
          parts.length > 1 ? parts[1] : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
