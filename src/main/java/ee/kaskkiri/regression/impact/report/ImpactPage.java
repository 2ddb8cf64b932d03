package ee.kaskkiri.regression.impact.report;

import ee.kaskkiri.regression.impact.ImpactReport;
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

/** One page without anything from outside, in both languages: sums, charts, changed answers. */
final class ImpactPage {
  private static final String PAGE = "report/impact.html";

  /** Parts that the page includes more than once. */
  private static final List<String> PARTS = List.of("chart", "head", "cells");

  private ImpactPage() {}

  static String write(ImpactReport report) {
    return template().data("page", PageView.of(report)).render();
  }

  private static Template template() {
    Engine engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build();
    for (String part : PARTS) {
      engine.putTemplate(part, parse(engine, "report/impact/" + part + ".html"));
    }
    return parse(engine, PAGE);
  }

  private static Template parse(Engine engine, String file) {
    return engine.parse(text(file), Variant.forContentType(Variant.TEXT_HTML), file);
  }

  private static String text(String file) {
    try (InputStream page = ImpactPage.class.getClassLoader().getResourceAsStream(file)) {
      if (page == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
