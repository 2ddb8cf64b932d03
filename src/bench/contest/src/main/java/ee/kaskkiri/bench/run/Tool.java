package ee.kaskkiri.bench.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program to its end. */
final class Tool {
  private static final double FASTER = 1.05;

  private Tool() {}

  /**
   * What a program wrote.
   *
   * @param exit its exit code
   * @param text standard output
   */
  record Ended(int exit, String text) {}

  static Ended run(List<String> command, Path errors) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), text);
  }

  /**
   * How a service was asked before it was measured.
   *
   * @param seconds for how long
   * @param steady whether its answers came no faster any more
   */
  record Warm(int seconds, boolean steady) {}

  /**
   * Asks until the answers come no faster any more: until two stretches in turn were not faster by
   * more than a twentieth than the best before them. On two cores at full load Java takes minutes
   * to compile what is asked.
   *
   * @param stretch seconds of one stretch
   * @param most how many stretches at most
   */
  static Warm warm(Path work, String url, byte[] body, int stretch, int most)
      throws IOException, InterruptedException {
    double best = 0;
    int without = 0;
    int stretches = 0;
    while (stretches < most && without < 2) {
      double rate = wrk(work, url, body, stretch);
      stretches++;
      if (rate > best * FASTER) {
        best = rate;
        without = 0;
      } else {
        without++;
      }
    }
    return new Warm(stretches * stretch, without == 2);
  }

  /** Requests a second over 32 connections, none of which failed. */
  static double wrk(Path work, String url, byte[] body, int seconds)
      throws IOException, InterruptedException {
    Path content = Files.write(work.resolve("wrk.json"), body);
    Path script =
        Files.writeString(
            work.resolve("wrk.lua"),
            """
            local file = io.open("%s", "rb")
            wrk.method = "POST"
            wrk.headers["Content-Type"] = "application/json"
            wrk.body = file:read("*a")
            file:close()
            done = function(summary)
              local e = summary.errors
              io.write(string.format("RESULT %%.2f %%d\\n", summary.requests / summary.duration * 1e6,
                e.connect + e.read + e.write + e.status + e.timeout))
            end
            """
                .formatted(content));
    Ended ended =
        run(
            List.of(
                "wrk",
                "-t1",
                "-c32",
                "-d" + seconds + "s",
                "--timeout",
                "30s",
                "-s",
                script.toString(),
                url),
            work.resolve("wrk.err"));
    for (String line : ended.text().split("\n")) {
      if (line.startsWith("RESULT")) {
        String[] words = line.split(" ");
        if (!words[2].equals("0")) {
          throw new IOException(words[2] + " requests failed: " + ended.text());
        }
        return Double.parseDouble(words[1]);
      }
    }
    throw new IOException("wrk ended with " + ended.exit() + ": " + ended.text());
  }

  /** Every line must be a decision, and all must be there. */
  static void requireDecided(Path output, int lines) throws IOException {
    int found = 0;
    try (BufferedReader reader = Files.newBufferedReader(output, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        found++;
        if (!line.startsWith("{\"line\":" + found + ",") || !line.contains("\"outcome\":")) {
          throw new IOException("line " + found + " is no decision: " + line);
        }
      }
    }
    if (found != lines) {
      throw new IOException(lines + " lines went in, " + found + " came out");
    }
  }
}
