package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.EngineMessage;
import ee.kaskkiri.engine.EngineMessage.Severity;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.Finding.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.model.api.DMNElement;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.NamedElement;

/** What the compiler and the validator say of a model, as findings with a place. */
final class DmnMessages {
  private DmnMessages() {}

  static Level level(DMNMessage message) {
    return switch (message.getLevel()) {
      case ERROR -> Level.ERROR;
      case WARNING -> Level.WARNING;
      case INFO -> Level.INFO;
    };
  }

  static Severity severity(DMNMessage message) {
    return switch (message.getLevel()) {
      case ERROR -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      case INFO -> Severity.INFO;
    };
  }

  static EngineMessage engine(DMNMessage message) {
    return new EngineMessage(severity(message), message.getText(), message.getSourceId());
  }

  static Finding finding(String path, Level level, DMNMessage message) {
    return new Finding(level, path, place(message), message.getText(), null);
  }

  /** Name of the element that a message is about; null if it is about none. */
  static @Nullable String element(DMNMessage message) {
    Object at = message.getSourceReference();
    while (at instanceof DMNModelInstrumentedBase element) {
      if (element instanceof DRGElement named) {
        return named.getName();
      }
      at = element.getParent();
    }
    return null;
  }

  /** The model that a message is about; null if it is about none. */
  static @Nullable Definitions model(DMNMessage message) {
    Object at = message.getSourceReference();
    while (at instanceof DMNModelInstrumentedBase element) {
      if (element instanceof Definitions definitions) {
        return definitions;
      }
      at = element.getParent();
    }
    return null;
  }

  private static @Nullable String place(DMNMessage message) {
    return place(
        message.getSourceReference() instanceof DMNModelInstrumentedBase element ? element : null);
  }

  /** The element, from the outside in, and the line; null if there is no element. */
  static @Nullable String place(@Nullable DMNModelInstrumentedBase start) {
    List<String> steps = new ArrayList<>();
    @Nullable DMNModelInstrumentedBase at = start;
    int line = at == null || at.getLocation() == null ? -1 : at.getLocation().getLineNumber();
    while (at != null && !(at instanceof Definitions)) {
      if (at instanceof NamedElement named && named.getName() != null) {
        steps.add(0, named.getName());
      } else if (at instanceof DMNElement element && element.getId() != null && steps.isEmpty()) {
        steps.add(0, element.getId());
      }
      at = at.getParent();
    }
    if (line >= 0) {
      steps.add("line " + line);
    }
    return steps.isEmpty() ? null : String.join(", ", steps);
  }
}
