package ee.kaskkiri.cli;

import com.fasterxml.jackson.databind.ObjectWriter;
import ee.kaskkiri.decision.receipt.Replay;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Tells how repeated decisions compare: some in the terminal, all that differ in a file. */
final class ReplayReport implements AutoCloseable {
  private static final int SHOWN = 20;
  private static final int FIELDS_SHOWN = 3;
  private static final ObjectWriter JSON = ServiceJson.MAPPER.writer();

  private final PrintWriter out;
  private final @Nullable BufferedWriter file;
  private final @Nullable ProgressBar bar;
  private long same;
  private long different;
  private long hindered;

  @SuppressWarnings("SystemConsoleNull") // the build insists on Java 17, where it is null
  ReplayReport(PrintWriter out, @Nullable Path file) throws IOException {
    this.out = out;
    this.file = file == null ? null : Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    this.bar = System.console() == null ? null : bar();
  }

  private static ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("replay")
        .setInitialMax(-1)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .build();
  }

  void take(Replayed replayed) {
    if (bar != null) {
      bar.step();
    }
    Replay replay = replayed.replay();
    if (replay == null) {
      hindered++;
      show(replayed.id() + ": " + replayed.hindrance(), hindered);
    } else if (replay.same()) {
      same++;
    } else {
      different++;
      show(line(replay), different);
      write(replay);
    }
  }

  private static String line(Replay replay) {
    StringBuilder line = new StringBuilder(replay.id());
    replay.differences().stream()
        .limit(FIELDS_SHOWN)
        .forEach(one -> line.append(System.lineSeparator()).append("  ").append(one.line()));
    int more = replay.differences().size() - FIELDS_SHOWN;
    return more > 0
        ? line.append(System.lineSeparator())
            .append("  and ")
            .append(more)
            .append(" more")
            .toString()
        : line.toString();
  }

  private void show(String line, long number) {
    if (number <= SHOWN) {
      out.println(line);
    }
  }

  private void write(Replay replay) {
    if (file == null) {
      return;
    }
    try {
      file.write(JSON.writeValueAsString(replay));
      file.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says the sums; the exit code of the command. */
  int end() {
    out.println(
        same
            + " the same, "
            + different
            + " different, "
            + hindered
            + " could not be asked"
            + (different > SHOWN || hindered > SHOWN ? "; the first " + SHOWN + " are shown" : ""));
    return different + hindered == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  @Override
  public void close() throws IOException {
    if (bar != null) {
      bar.close();
    }
    if (file != null) {
      file.close();
    }
  }
}
