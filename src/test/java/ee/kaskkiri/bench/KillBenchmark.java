package ee.kaskkiri.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Kills the service under load again and again, and then asks for every decision that somebody
 * received; run by {@code src/test/bench/kill.sh}.
 */
final class KillBenchmark {
  private static final Duration QUICKEST = Duration.ofMillis(300);
  private static final Duration SLOWEST = Duration.ofMillis(3000);

  private KillBenchmark() {}

  /**
   * Kills, and ends with 1 if a received answer is not in the record.
   *
   * @param arguments times to kill, connections, port, file with the body of a request, file for
   *     the received answers, and the command that starts the service
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    int kills = Integer.parseInt(arguments[0]);
    int connections = Integer.parseInt(arguments[1]);
    int port = Integer.parseInt(arguments[2]);
    byte[] request = Files.readAllBytes(Path.of(arguments[3]));
    Path file = Path.of(arguments[4]);
    Victim victim = new Victim(List.of(arguments).subList(5, arguments.length), port);
    SplittableRandom random = new SplittableRandom();
    long received = 0;
    try {
      for (int i = 1; i <= kills; i++) {
        victim.start();
        long lived = random.nextLong(QUICKEST.toMillis(), SLOWEST.toMillis());
        long now;
        try (ReceivedAnswers answers = new ReceivedAnswers(file);
            Load load = new Load(victim.decision(), request, connections, answers)) {
          load.start();
          Thread.sleep(lived);
          victim.kill();
          load.awaitFailures();
          now = answers.count();
        }
        received += now;
        System.out.printf(
            Locale.ROOT, "kill %2d      after %d ms of load, %d answers received%n", i, lived, now);
      }
      victim.start();
      System.exit(new Inquest(HttpClient.newHttpClient(), victim).hold(file, received) ? 0 : 1);
    } finally {
      victim.kill();
    }
  }
}
