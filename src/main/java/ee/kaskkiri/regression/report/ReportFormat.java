package ee.kaskkiri.regression.report;

import ee.kaskkiri.regression.RegressionReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Forms that a report can be written in, each known by the ending of the file. */
public enum ReportFormat {
  /** JUnit XML, for continuous integration. */
  JUNIT(".xml"),
  /** One page without anything from outside, for people. */
  HTML(".html"),
  /** The report as data. */
  JSON(".json");

  private final String ending;

  ReportFormat(String ending) {
    this.ending = ending;
  }

  /** The format of a file; empty if its ending is none of theirs. */
  public static Optional<ReportFormat> of(Path file) {
    return Arrays.stream(values())
        .filter(format -> file.toString().endsWith(format.ending))
        .findFirst();
  }

  /** The report as text. */
  public String write(RegressionReport report) {
    return switch (this) {
      case JUNIT -> JUnitReport.write(report);
      case HTML -> HtmlReport.write(report);
      case JSON -> JsonReport.write(report);
    };
  }

  /**
   * Writes the report into a file; folders that are missing are made.
   *
   * @throws IOException if it cannot be written
   */
  public void write(RegressionReport report, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, write(report));
  }
}
