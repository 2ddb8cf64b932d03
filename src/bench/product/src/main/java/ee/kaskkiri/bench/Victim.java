package ee.kaskkiri.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A service that is started, and killed without a chance to finish anything. */
final class Victim {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<String> command;
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable Process process;

  Victim(List<String> command, int port) {
    this.command = List.copyOf(command);
    this.port = port;
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  URI decision() {
    return at("/api/instruments/kov-ktg/decisions/funding?on=2019-01-02");
  }

  /** Starts it and waits until it is ready. */
  void start() throws IOException, InterruptedException {
    Process started =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("victim.log")))
            .redirectErrorStream(true)
            .start();
    process = started;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!ready()) {
      if (!started.isAlive() || System.nanoTime() > end) {
        throw new IOException("The service did not become ready; see victim.log.");
      }
      Thread.sleep(50);
    }
  }

  private boolean ready() throws InterruptedException {
    HttpRequest ask =
        HttpRequest.newBuilder(at("/q/health/ready")).timeout(Duration.ofSeconds(5)).build();
    try {
      return client.send(ask, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // nobody listens yet
    }
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    Process killed = process;
    if (killed != null) {
      killed.destroyForcibly();
      if (!killed.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("Process " + killed.pid() + " cannot be killed.");
      }
    }
  }
}
