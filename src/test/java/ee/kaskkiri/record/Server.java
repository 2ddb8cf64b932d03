package ee.kaskkiri.record;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.database.SharedPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL that can be stopped, held and started again. */
final class Server implements AutoCloseable {
  private final EmbeddedPostgres embedded;
  private final Path data;
  private final Path programs;

  private Server(EmbeddedPostgres embedded, Path data, Path programs) {
    this.embedded = embedded;
    this.data = data;
    this.programs = programs;
  }

  static Server start() {
    EmbeddedPostgres embedded = SharedPostgres.start();
    try (Connection connection = embedded.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT current_setting('data_directory'), setting FROM pg_config()"
                    + " WHERE name = 'BINDIR'")) {
      row.next();
      return new Server(embedded, Path.of(row.getString(1)), Path.of(row.getString(2)));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String address() {
    return "postgresql://postgres@localhost:" + embedded.getPort() + "/postgres";
  }

  /** Stops it as if its power had failed. */
  void stop() throws IOException, InterruptedException {
    control("stop", "-m", "immediate", "-w");
  }

  /** Starts it again as it was. */
  void startAgain() throws IOException, InterruptedException {
    control("restart", "-w", "-t", "60", "-l", data.resolve("again.log").toString());
  }

  /** Its processes. */
  List<Long> processes() throws IOException {
    long first = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    return Stream.concat(
            Stream.of(first),
            ProcessHandle.of(first).orElseThrow().children().map(ProcessHandle::pid))
        .toList();
  }

  void signal(String name, List<Long> processes) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kill", "-" + name));
    processes.forEach(process -> command.add(process.toString()));
    assertThat(run(command)).isZero();
  }

  private void control(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U")); // PostgreSQL does not run as root
    }
    command.addAll(List.of(programs.resolve("pg_ctl").toString(), "-D", data.toString()));
    command.addAll(List.of(arguments));
    assertThat(run(command)).isZero();
  }

  private static int run(List<String> command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Override
  public void close() throws IOException {
    embedded.close();
  }
}
