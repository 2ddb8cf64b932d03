package ee.kaskkiri.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kaskkiri.record.Content;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Threads that ask for decisions until the service is gone, and keep what they receive. */
final class Load implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OVERLOADED = 503;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpRequest request;
  private final ReceivedAnswers answers;
  private final List<Thread> threads = new ArrayList<>();

  Load(URI address, byte[] body, int connections, ReceivedAnswers answers) {
    this.request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    this.answers = answers;
    for (int i = 0; i < connections; i++) {
      threads.add(new Thread(this::ask, "load-" + i));
    }
  }

  void start() {
    threads.forEach(Thread::start);
  }

  private void ask() {
    try {
      while (true) {
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() == 200) {
          answers.add(
              JSON.readTree(response.body()).get("id").textValue(),
              Content.of(response.body()).hash());
        } else if (response.statusCode() != OVERLOADED) {
          System.out.println("unexpected   status " + response.statusCode());
          return;
        }
      }
    } catch (IOException e) {
      // The service was killed, and with it the answer that was under way; nobody received it.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when every thread has noticed that nobody answers any more. */
  void awaitFailures() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
  }
}
