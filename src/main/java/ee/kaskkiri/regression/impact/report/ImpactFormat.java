package ee.kaskkiri.regression.impact.report;

import ee.kaskkiri.regression.impact.ImpactReport;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Forms that an impact can be written in, each known by the ending of the file. */
public enum ImpactFormat {
  /** One page without anything from outside, for people. */
  HTML(".html", false),
  /** The report as data. */
  JSON(".json", false),
  /** Every changed answer, for spreadsheets. */
  CSV(".csv", true),
  /** Every changed answer as a line of JSON. */
  NDJSON(".ndjson", true);

  private final String ending;
  private final boolean everyChange;

  ImpactFormat(String ending, boolean everyChange) {
    this.ending = ending;
    this.everyChange = everyChange;
  }

  /** The format of a file; empty if its ending is none of theirs. */
  public static Optional<ImpactFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith(format.ending)).findFirst();
  }

  /** The endings, for people. */
  public static String endings() {
    return Arrays.stream(values()).map(format -> format.ending).collect(Collectors.joining(", "));
  }

  /** Whether it holds every changed answer, and is written while they are found. */
  public boolean everyChange() {
    return everyChange;
  }

  /**
   * The report as text.
   *
   * @throws IllegalStateException if the format holds every change and no report
   */
  public String write(ImpactReport report) {
    return switch (this) {
      case HTML -> ImpactPage.write(report);
      case JSON -> ImpactJson.indented(report);
      case CSV, NDJSON -> throw new IllegalStateException(this + " is a ChangesFile");
    };
  }
}
