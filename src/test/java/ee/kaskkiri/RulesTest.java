package ee.kaskkiri;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.regression.report.ReportFormat;
import ee.kaskkiri.regression.report.TerminalReport;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged rules and all their cases, through the same gate as everywhere. */
class RulesTest {
  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.WARN);
  }

  @Test
  void thePackagedRulesPassTheGate() throws IOException {
    Gate.Result result = new Gate(Strictness.WARNING).open(FileTree.packaged());

    ReportFormat.JUNIT.write(result.report(), Path.of("target/regression.xml"));
    ReportFormat.HTML.write(result.report(), Path.of("target/regression.html"));
    String words =
        Stream.concat(
                TerminalReport.lines(result.report()).stream(),
                result.findings().stream().map(Finding::line))
            .distinct()
            .collect(Collectors.joining("\n", "\n", "\n"));
    assertThat(result).as(words).isInstanceOf(Gate.Passed.class);
  }
}
