package ee.kaskkiri.decision.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kaskkiri.decision.InventedRules;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(BatchPatienceTest.Impatient.class)
@Timeout(120)
class BatchPatienceTest {
  private static final String ON =
      "/api/instruments/waste/decisions/collection/batch?on=2017-05-01";

  /** Far more than buffers hold on both ways. */
  private static final long MOST_TAKEN = 128L << 20;

  private static final String LINE = "{\"sum\": 1, \"label\": \"" + "x".repeat(1_000) + "\"}\n";

  /** Waits for nobody. */
  public static final class Impatient extends InventedRules {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
      settings.put("kaskkiri.batch.patience", "PT1S");
      return settings;
    }
  }

  @Test
  void aBodyThatStopsEndsTheAnswersWithAProblem() throws IOException {
    try (RawRequest request = new RawRequest(ON)) {
      request.send(LINE + LINE + "{\"sum\"");
      assertThat(request.status()).isEqualTo("HTTP/1.1 200 OK");
      assertThat(request.line()).startsWith("{\"line\":1,\"status\":200,");
      assertThat(request.line()).startsWith("{\"line\":2,\"status\":200,");
      assertThat(request.line())
          .startsWith(
              "{\"line\":3,\"status\":408,\"problem\":{\"type\":\"/problems/body-stopped\"");
      assertThatThrownBy(request::line).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void aTableThatStopsBeforeItsFirstRowIsRefused() throws IOException {
    try (RawRequest request = new RawRequest(ON, "Content-Type: text/csv")) {
      request.send("sum;la");
      assertThat(request.status()).startsWith("HTTP/1.1 408");
    }
  }

  @Test
  void whoDoesNotReadTheAnswersIsHungUpOnAndNoMoreIsTakenOfHim() throws Exception {
    byte[] lines = LINE.repeat(1_000).getBytes(StandardCharsets.UTF_8);
    ExecutorService sender = Executors.newSingleThreadExecutor();
    try (RawRequest request = new RawRequest(ON)) { // closed, it ends a write that waits
      assertThat(sender.submit(() -> sentUntilHungUp(request, lines)).get(60, TimeUnit.SECONDS))
          .isLessThan(MOST_TAKEN);
    } finally {
      sender.shutdownNow();
    }
  }

  private static long sentUntilHungUp(RawRequest request, byte[] lines) {
    long sent = 0;
    try {
      while (sent < MOST_TAKEN) {
        request.send(lines);
        sent += lines.length;
      }
    } catch (IOException e) {
      return sent; // hung up
    }
    return sent;
  }
}
