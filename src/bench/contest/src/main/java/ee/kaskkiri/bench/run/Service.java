package ee.kaskkiri.bench.run;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged application, serving on a free port of this machine. */
final class Service implements AutoCloseable {
  static final String ON = "2019-01-02";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
  private static final double MILLISECOND = 1e6;

  private final Process process;
  private final String address;
  private double first;
  private double firstCpu;

  private Service(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** The command that runs the packaged application. */
  static List<String> command(Path project, List<String> jvm, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("java"));
    command.addAll(jvm);
    command.add("-jar");
    command.add(project.resolve("target/quarkus-app/quarkus-run.jar").toString());
    command.addAll(arguments);
    return command;
  }

  /**
   * Starts a service and waits for its first decision.
   *
   * @param jvm options of Java
   * @param variables of its environment
   * @param directory of its own, where its data lies
   * @param body what is asked first
   */
  static Service start(
      Path project, List<String> jvm, Map<String, String> variables, Path directory, byte[] body)
      throws IOException, InterruptedException {
    Files.createDirectories(directory);
    int port = freePort();
    ProcessBuilder builder = new ProcessBuilder(command(project, jvm, List.of()));
    builder.directory(directory.toFile()).redirectErrorStream(true);
    builder.redirectOutput(directory.resolve("service.log").toFile());
    builder.environment().put("KASKKIRI_DATA", directory.resolve("data").toString());
    builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
    builder.environment().putAll(variables);
    long began = System.nanoTime();
    Service service = new Service(builder.start(), "http://127.0.0.1:" + port);
    try {
      service.await(body, began, directory.resolve("service.log"));
    } catch (IOException | InterruptedException e) {
      service.close();
      throw e;
    }
    return service;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void await(byte[] body, long began, Path log) throws IOException, InterruptedException {
    while (!decides(body)) {
      if (!process.isAlive() || System.nanoTime() - began > PATIENCE) {
        throw new IOException("the service does not answer:\n" + Files.readString(log));
      }
      Thread.sleep(20);
    }
    first = (System.nanoTime() - began) / MILLISECOND;
    firstCpu = process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L).doubleValue();
  }

  private boolean decides(byte[] body) throws InterruptedException {
    try {
      return ask(body).statusCode() == 200;
    } catch (IOException e) {
      // Nobody listens yet.
      return false;
    }
  }

  HttpResponse<byte[]> ask(byte[] body) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(decision()))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  String decision() {
    return address + "/api/instruments/kov-ktg/decisions/funding?on=" + ON;
  }

  String batch() {
    return address + "/api/instruments/kov-ktg/decisions/funding/batch?on=" + ON;
  }

  String echo() {
    return address + "/bench/echo";
  }

  /** Milliseconds from the start of the process to its first decision. */
  double first() {
    return first;
  }

  /** Milliseconds of processor until then. */
  double firstCpu() {
    return firstCpu;
  }

  /** Megabytes that are resident now. */
  double resident() throws IOException {
    return resident(process.pid(), "VmRSS");
  }

  static double resident(long pid, String what) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
      if (line.startsWith(what)) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    throw new IOException("no " + what);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
