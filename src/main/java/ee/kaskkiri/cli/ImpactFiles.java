package ee.kaskkiri.cli;

import ee.kaskkiri.regression.impact.ChangeSink;
import ee.kaskkiri.regression.impact.ImpactReport;
import ee.kaskkiri.regression.impact.report.ChangesFile;
import ee.kaskkiri.regression.impact.report.ImpactFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The files that an impact is written into: some while it is found out, some at the end. */
final class ImpactFiles implements AutoCloseable {
  private final CommandLine command;
  private final Map<Path, ImpactFormat> formats = new LinkedHashMap<>();
  private final List<ChangesFile> open = new ArrayList<>();

  /**
   * Chooses the files.
   *
   * @throws ParameterException if the ending of one is unknown
   */
  ImpactFiles(CommandLine command, Environment environment, List<Path> files) {
    this.command = command;
    for (Path file : files) {
      formats.put(environment.directory().resolve(file), format(file));
    }
  }

  /**
   * Opens those that take every change.
   *
   * @param values every value that may be money
   * @throws ParameterException if one cannot be written
   */
  List<ChangeSink> sinks(List<String> values) {
    formats.forEach(
        (file, format) -> {
          if (format.everyChange()) {
            open.add(begin(format, file, values));
          }
        });
    return List.copyOf(open);
  }

  private ImpactFormat format(Path file) {
    return ImpactFormat.of(file)
        .orElseThrow(
            () ->
                new ParameterException(
                    command,
                    "--report "
                        + file
                        + ": the file must end in one of "
                        + ImpactFormat.endings()));
  }

  private ChangesFile begin(ImpactFormat format, Path file, List<String> values) {
    try {
      makeFolder(file);
      return format == ImpactFormat.CSV ? ChangesFile.csv(file, values) : ChangesFile.ndjson(file);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static void makeFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }

  private ParameterException unwritable(Path file, IOException e) {
    return new ParameterException(command, "--report " + file + " cannot be written: " + e);
  }

  /** Writes those that hold the report. */
  void write(ImpactReport report) {
    formats.forEach(
        (file, format) -> {
          if (format.everyChange()) {
            return;
          }
          try {
            makeFolder(file);
            Files.writeString(file, format.write(report));
          } catch (IOException e) {
            throw unwritable(file, e);
          }
        });
  }

  @Override
  public void close() throws IOException {
    for (ChangesFile file : open) {
      file.close();
    }
  }
}
