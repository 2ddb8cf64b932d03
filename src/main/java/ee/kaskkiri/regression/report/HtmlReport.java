package ee.kaskkiri.regression.report;

import ee.kaskkiri.regression.RegressionReport;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One page without anything from outside: every case, searchable, and what fires each rule. */
final class HtmlReport {
  private static final String PAGE = "report/regression.html";

  private HtmlReport() {}

  static String write(RegressionReport report) {
    return template().data("report", report).render();
  }

  private static Template template() {
    Engine engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build();
    return engine.parse(page(), Variant.forContentType(Variant.TEXT_HTML), PAGE);
  }

  private static String page() {
    try (InputStream page = HtmlReport.class.getClassLoader().getResourceAsStream(PAGE)) {
      if (page == null) {
        throw new IllegalStateException(PAGE + " is missing");
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
