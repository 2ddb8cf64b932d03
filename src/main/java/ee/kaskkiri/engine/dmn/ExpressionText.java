package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.outline.Element;
import ee.kaskkiri.engine.outline.Property;
import ee.kaskkiri.engine.outline.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.Expression;
import org.kie.dmn.model.api.LiteralExpression;

/** Writes any logic in one text, for places where a text is all that fits. */
final class ExpressionText {
  private ExpressionText() {}

  /** The expression as written; boxes as {@code {name: logic}}, rows as {@code [cell | cell]}. */
  static String of(@Nullable Expression expression) {
    if (expression instanceof LiteralExpression literal) {
      return literal.getText() == null ? "" : literal.getText().strip();
    }
    return text(DmnLogic.of("", expression).element(Element.Kind.PART, null, "", new Facts()));
  }

  private static String text(Element element) {
    List<String> words = new ArrayList<>();
    element
        .properties()
        .forEach(
            (name, value) -> words.add(name.equals(Property.TEXT) ? value : name + ": " + value));
    Table table = element.table();
    if (table != null) {
      if (table.hitPolicy() != null) {
        words.add(table.hitPolicy());
      }
      table.rows().forEach(row -> words.add("[" + String.join(" | ", row.cells()) + "]"));
    }
    element.parts().forEach(part -> words.add("{" + part.name() + ": " + text(part) + "}"));
    return String.join(" ", words);
  }
}
