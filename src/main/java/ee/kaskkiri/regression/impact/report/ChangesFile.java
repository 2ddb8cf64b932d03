package ee.kaskkiri.regression.impact.report;

import ee.kaskkiri.regression.impact.Change;
import ee.kaskkiri.regression.impact.ChangeSink;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file that every changed answer is written into as it is found. */
public final class ChangesFile implements ChangeSink, AutoCloseable {
  private final BufferedWriter writer;
  private final ChangeSink lines;

  private ChangesFile(BufferedWriter writer, ChangeSink lines) {
    this.writer = writer;
    this.lines = lines;
  }

  /**
   * A file of comma-separated values.
   *
   * @param values every value that may be money; each gets its columns
   */
  public static ChangesFile csv(Path file, List<String> values) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    return new ChangesFile(writer, ChangesCsv.begin(writer, values));
  }

  /** A file of newline-delimited JSON, with a line for each answer. */
  public static ChangesFile ndjson(Path file) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    return new ChangesFile(writer, change -> writer.append(ImpactJson.line(change)).append('\n'));
  }

  @Override
  public void take(Change change) throws IOException {
    lines.take(change);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
