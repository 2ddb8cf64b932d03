package ee.kaskkiri.engine;

import ee.kaskkiri.engine.dmn.DmnOutline;
import ee.kaskkiri.engine.drl.DrlOutline;
import ee.kaskkiri.engine.outline.Outline;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleFile;
import java.util.List;
import java.util.Optional;

/** Reads what stands in rule files, without compiling them. */
public final class Outlines {
  private Outlines() {}

  /**
   * What stands in a file.
   *
   * @param findings takes why it cannot be read
   * @return empty if it cannot be read
   */
  public static Optional<Outline> read(RuleFile file, List<Finding> findings) {
    return switch (file.language()) {
      case DMN -> DmnOutline.read(file, findings);
      case DRL -> DrlOutline.read(file, findings);
    };
  }
}
