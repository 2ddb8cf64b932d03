package ee.kaskkiri.engine.drl;

import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;

/** Compiles small DRL texts for tests. */
final class DrlFiles {
  static final String DAY = "on";
  static final String PATH = "rules/garden/2020-01-01/watering.drl";

  static {
    LogContext.getLogContext().getLogger("").setLevel(Level.WARN);
  }

  private DrlFiles() {}

  static RuleFile file(String text) {
    return new RuleFile(PATH, "watering", RuleFile.Language.DRL, text);
  }

  static DrlTopic topic(String text) {
    List<Finding> findings = new ArrayList<>();
    return DrlCompiler.compile(file(text), Optional.of(DAY), findings)
        .orElseThrow(() -> new AssertionError(findings.toString()));
  }

  static List<Finding> findings(String text) {
    List<Finding> findings = new ArrayList<>();
    DrlCompiler.compile(file(text), Optional.of(DAY), findings);
    return findings;
  }
}
