package ee.kaskkiri.decision.guard;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** What a person uses: it keeps cookies and goes where it is sent. */
final class Browser {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /** Where the browser ended, and what it shows. */
  record Page(URI address, int status, String body) {}

  String origin() {
    return "http://localhost:" + Wire.port();
  }

  Page open(String path) throws IOException, InterruptedException {
    return send(request(URI.create(origin() + path)).GET());
  }

  Page submit(URI address, Map<String, String> form) throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  Page post(String path, String origin) throws IOException, InterruptedException {
    return send(
        request(URI.create(origin() + path))
            .header("Origin", origin)
            .POST(BodyPublishers.noBody()));
  }

  Page delete(String path, String origin) throws IOException, InterruptedException {
    return send(request(URI.create(origin() + path)).header("Origin", origin).DELETE());
  }

  private static HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "text/html,*/*");
  }

  private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    return new Page(response.uri(), response.statusCode(), response.body());
  }
}
