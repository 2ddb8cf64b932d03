package ee.kaskkiri.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application as it was packaged, in a process and a data directory of its own. */
final class PackagedService implements AutoCloseable {
  private static final Path APPLICATION = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final Duration TO_START = Duration.ofMinutes(2);
  private static final Pattern ONE_TIME_PASSWORD =
      Pattern.compile("^.*one-time password\\W+(\\S+)\\s*$", Pattern.MULTILINE);

  private final Path data;
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();
  private Process process;

  private PackagedService(Path data, int port, Process process) {
    this.data = data;
    this.port = port;
    this.process = process;
  }

  /** Starts it where nothing was decided yet. */
  static PackagedService start(Path data) throws IOException, InterruptedException {
    int port = freePort();
    PackagedService service = new PackagedService(data, port, process(data, port));
    service.waitUntilReady();
    return service;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Process process(Path data, int port) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m",
            "-jar",
            APPLICATION.toString());
    builder
        .environment()
        .putAll(
            Map.of("KASKKIRI_DATA", data.toString(), "QUARKUS_HTTP_PORT", String.valueOf(port)));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log(data)));
    return builder.start();
  }

  private static java.io.File log(Path data) {
    return data.resolveSibling(data.getFileName() + ".log").toFile();
  }

  /** What it has printed so far. */
  String printed() throws IOException {
    return Files.readString(log(data).toPath());
  }

  /** The password with which the first administrator signs in once. */
  String oneTimePassword() throws IOException {
    Matcher found = ONE_TIME_PASSWORD.matcher(printed());
    if (!found.find()) {
      throw new AssertionError("no one-time password was printed:\n" + printed());
    }
    return found.group(1);
  }

  private void waitUntilReady() throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(TO_START);
    while (Instant.now().isBefore(deadline) && process.isAlive()) {
      if (ready()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the service did not start:\n" + printed());
  }

  private boolean ready() throws InterruptedException {
    try {
      return get("/q/health/ready").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Address of a page or resource. */
  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /** The answer to a GET. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url(path))).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The answer to a POST of JSON, as any system sends it. */
  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url(path)))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Ends it and starts it again on the same data. */
  void restart() throws IOException, InterruptedException {
    close();
    process = process(data, port);
    waitUntilReady();
  }

  @Override
  public void close() {
    process.destroy();
    if (process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join().isAlive()) {
      process.destroyForcibly().onExit().join();
    }
  }
}
