package ee.kaskkiri.regression.report;

import ee.kaskkiri.regression.CaseResult;
import ee.kaskkiri.regression.Difference;
import ee.kaskkiri.regression.RegressionReport;
import ee.kaskkiri.regression.TopicReport;
import ee.kaskkiri.rules.Finding;
import java.io.StringWriter;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** JUnit XML: a suite for each topic, and one for the findings, each of which fails. */
final class JUnitReport {
  private static final String FINDINGS = "findings";

  private final XMLStreamWriter xml;

  private JUnitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String write(RegressionReport report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new JUnitReport(xml).suites(report);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private void suites(RegressionReport report) throws XMLStreamException {
    int findings = report.findings().size();
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("testsuites");
    counts(report.cases() + findings, report.failed() + findings);
    for (TopicReport topic : report.topics()) {
      suite(topic);
    }
    if (findings > 0) {
      startSuite(FINDINGS, findings, findings);
      for (Finding finding : report.findings()) {
        testCase(FINDINGS, finding.file());
        failure(finding.message(), finding.line());
        end(2);
      }
      end(1);
    }
    end(0);
    xml.writeEndDocument();
  }

  private void suite(TopicReport topic) throws XMLStreamException {
    startSuite(topic.path(), topic.results().size(), topic.failed());
    for (CaseResult result : topic.results()) {
      testCase(topic.path(), result.tested().id() + ": " + result.tested().name());
      if (!result.passed()) {
        failure(result.differences().get(0).line(), details(result));
      }
      end(2);
    }
    end(1);
  }

  private static String details(CaseResult result) {
    String differences =
        result.differences().stream().map(Difference::line).collect(Collectors.joining("\n"));
    String fired =
        result.fired().stream()
            .map(rule -> rule.table() + "/" + rule.rule())
            .collect(Collectors.joining(", "));
    return differences + "\nfired: " + fired;
  }

  private void startSuite(String name, int tests, int failures) throws XMLStreamException {
    line(1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", name);
    counts(tests, failures);
  }

  private void counts(int tests, int failures) throws XMLStreamException {
    xml.writeAttribute("tests", Integer.toString(tests));
    xml.writeAttribute("failures", Integer.toString(failures));
  }

  private void testCase(String className, String name) throws XMLStreamException {
    line(2);
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", className);
    xml.writeAttribute("name", name);
  }

  private void failure(String message, String text) throws XMLStreamException {
    line(3);
    xml.writeStartElement("failure");
    xml.writeAttribute("message", message);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void end(int depth) throws XMLStreamException {
    line(depth);
    xml.writeEndElement();
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
