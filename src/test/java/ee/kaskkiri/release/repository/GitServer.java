package ee.kaskkiri.release.repository;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/** A server that lets one user fetch one repository over HTTP. */
final class GitServer implements AutoCloseable {
  private static final String SERVICE = "git-upload-pack";

  private final Path git;
  private final HttpServer server;
  private final AtomicReference<String> password;

  GitServer(Path git, String user, String firstPassword) throws IOException {
    this.git = git;
    this.password = new AtomicReference<>(firstPassword);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server
        .createContext("/rules.git/", this::answer)
        .setAuthenticator(
            new BasicAuthenticator("rules") {
              @Override
              public boolean checkCredentials(String name, String secret) {
                return name.equals(user) && secret.equals(password.get());
              }
            });
    server.start();
  }

  void password(String newPassword) {
    password.set(newPassword);
  }

  /** Address with the given user and password. */
  String address(String userAndPassword) {
    return "http://" + userAndPassword + hostAndPath();
  }

  String hostAndPath() {
    return "127.0.0.1:" + server.getAddress().getPort() + "/rules.git";
  }

  private void answer(HttpExchange exchange) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    boolean asking = exchange.getRequestMethod().equals("GET");
    try (Repository repository = OwnGit.open(git);
        InputStream request = body(exchange)) {
      UploadPack pack = new UploadPack(repository);
      pack.setBiDirectionalPipe(false);
      if (asking) {
        pack.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(new PacketLineOut(body)), SERVICE);
      } else {
        pack.upload(request, body, OutputStream.nullOutputStream());
      }
    }
    String type = "application/x-" + SERVICE + (asking ? "-advertisement" : "-result");
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.size());
    try (OutputStream out = exchange.getResponseBody()) {
      body.writeTo(out);
    }
  }

  private static InputStream body(HttpExchange exchange) throws IOException {
    InputStream sent = exchange.getRequestBody();
    return Objects.equals(exchange.getRequestHeaders().getFirst("Content-Encoding"), "gzip")
        ? new GZIPInputStream(sent)
        : sent;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
