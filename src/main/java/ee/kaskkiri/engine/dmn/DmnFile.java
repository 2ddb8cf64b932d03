package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleFile;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.kie.dmn.api.marshalling.DMNMarshaller;
import org.kie.dmn.backend.marshalling.v1x.DMNMarshallerFactory;
import org.kie.dmn.model.api.Definitions;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML of a DMN model. */
final class DmnFile {
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private DmnFile() {}

  /** The model; empty if the file is no DMN, which is then a finding. */
  static Optional<Definitions> read(RuleFile file, List<Finding> findings) {
    if (!wellFormed(file, findings)) {
      return Optional.empty();
    }
    try {
      DMNMarshaller marshaller = DMNMarshallerFactory.newDefaultMarshaller();
      Definitions definitions = marshaller.unmarshal(new StringReader(file.text()));
      if (definitions != null
          && definitions.getNamespace() != null
          && definitions.getName() != null) {
        return Optional.of(definitions);
      }
      findings.add(
          Finding.error(
              file.path(),
              "definitions",
              "the model lacks a namespace or a name.",
              "Give <definitions> both."));
    } catch (RuntimeException e) {
      findings.add(Finding.error(file.path(), null, "is no DMN model: " + firstLine(e)));
    }
    return Optional.empty();
  }

  private static boolean wellFormed(RuleFile file, List<Finding> findings) {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(NO_DOCTYPE, true);
      factory
          .newSAXParser()
          .parse(new InputSource(new StringReader(file.text())), new DefaultHandler());
      return true;
    } catch (SAXParseException e) {
      findings.add(
          Finding.error(
              file.path(),
              "line " + e.getLineNumber() + ", column " + e.getColumnNumber(),
              "is no well-formed XML: " + e.getMessage()));
      return false;
    } catch (SAXException | ParserConfigurationException | IOException e) {
      findings.add(Finding.error(file.path(), null, "cannot be read as XML: " + e.getMessage()));
      return false;
    }
  }

  private static String firstLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
