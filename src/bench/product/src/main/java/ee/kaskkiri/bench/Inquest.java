package ee.kaskkiri.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks a service for every decision that somebody received from it. */
final class Inquest {
  private final HttpClient client;
  private final Victim service;

  Inquest(HttpClient client, Victim service) {
    this.client = client;
    this.service = service;
  }

  /** Whether every received answer is in the record. */
  boolean hold(Path received, long expected) throws IOException, InterruptedException {
    List<String> lines = Files.readAllLines(received);
    if (lines.size() != expected) {
      throw new IOException(lines.size() + " lines, but " + expected + " answers were received.");
    }
    long missing = 0;
    for (String line : lines) {
      String id = line.substring(0, line.indexOf(' '));
      HttpRequest ask = HttpRequest.newBuilder(service.at("/api/decisions/" + id)).build();
      HttpResponse<String> answer = client.send(ask, BodyHandlers.ofString());
      boolean there =
          answer.statusCode() == 200
              && answer.body().contains(id)
              && answer.body().contains(line.substring(line.indexOf(' ') + 1));
      if (!there) {
        missing++;
        System.out.println("MISSING      " + id + ": status " + answer.statusCode());
      }
    }
    System.out.println(
        "received     "
            + lines.size()
            + " answers; "
            + missing
            + " are not in the record as received");
    return missing == 0;
  }
}
