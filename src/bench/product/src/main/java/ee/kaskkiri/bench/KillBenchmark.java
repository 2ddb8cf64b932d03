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
  private static final long QUICKEST = 300; // milliseconds after the first answer
  private static final long SLOWEST = 3000;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

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
    boolean complete;
    try {
      for (int i = 1; i <= kills; i++) {
        received += kill(i, random.nextLong(QUICKEST, SLOWEST), victim, request, connections, file);
      }
      victim.start();
      complete = new Inquest(HttpClient.newHttpClient(), victim).hold(file, received);
    } finally {
      victim.kill();
    }
    System.exit(complete ? 0 : 1);
  }

  private static long kill(
      int number, long lives, Victim victim, byte[] request, int connections, Path file)
      throws IOException, InterruptedException {
    victim.start();
    try (ReceivedAnswers answers = new ReceivedAnswers(file);
        Load load = new Load(victim.decision(), request, connections, answers)) {
      load.start();
      answers.awaitFirst(PATIENCE);
      Thread.sleep(lives);
      victim.kill();
      load.awaitFailures();
      System.out.printf(
          Locale.ROOT,
          "kill %2d      %d ms after the first answer, %d received%n",
          number,
          lives,
          answers.count());
      return answers.count();
    }
  }
}
