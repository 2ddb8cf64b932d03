package ee.kaskkiri.decision;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A collector of traces that puts what it gets into files. */
public final class SpanFiles implements QuarkusTestResourceLifecycleManager {
  static final String DIRECTORY = "test.spans";
  private static final String DELAY = "otel.bsp.schedule.delay";

  private @Nullable HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      Path directory = Files.createDirectories(Path.of("target", "spans-" + UUID.randomUUID()));
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext(
          "/v1/traces",
          exchange -> {
            Path unfinished = Files.createTempFile(directory, "spans", ".part");
            Files.write(unfinished, exchange.getRequestBody().readAllBytes());
            Files.move(unfinished, directory.resolve(UUID.randomUUID() + ".spans"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      started.start();
      server = started;
      System.setProperty(DELAY, "50");
      return Map.of(
          "otel.exporter.otlp.endpoint",
          "http://127.0.0.1:" + started.getAddress().getPort(),
          DIRECTORY,
          directory.toAbsolutePath().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    System.clearProperty(DELAY);
    if (server != null) {
      server.stop(0);
    }
  }
}
