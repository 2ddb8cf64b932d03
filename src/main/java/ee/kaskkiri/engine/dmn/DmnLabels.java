package ee.kaskkiri.engine.dmn;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.core.ast.DMNBaseNode;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.NamedElement;

/** What a model calls its elements when it speaks to people. */
final class DmnLabels {
  private DmnLabels() {}

  /** Label, question or description of a node; null if the model gives none. */
  static @Nullable String of(DMNNode node) {
    NamedElement element = node instanceof DMNBaseNode base ? base.getSource() : null;
    if (element == null) {
      return null;
    }
    if (present(element.getLabel())) {
      return element.getLabel();
    }
    if (element instanceof Decision decision && present(decision.getQuestion())) {
      return decision.getQuestion();
    }
    return present(element.getDescription()) ? element.getDescription() : null;
  }

  private static boolean present(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
