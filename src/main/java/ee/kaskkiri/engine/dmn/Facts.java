package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.outline.Property;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.DMNElement;
import org.kie.dmn.model.api.InformationItem;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.UnaryTests;

/** Gathers what is said of an element; what the file leaves out or empty is not there. */
final class Facts {
  private final Map<String, String> facts = new LinkedHashMap<>();

  /** What any element may say of itself. */
  static Facts of(DMNElement element) {
    return new Facts()
        .put(Property.LABEL, element.getLabel())
        .put(Property.DESCRIPTION, element.getDescription());
  }

  Facts put(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.put(name, value.strip());
    }
    return this;
  }

  Facts putAll(Map<String, String> others) {
    others.forEach(this::put);
    return this;
  }

  Map<String, String> map() {
    return facts;
  }

  /**
   * What a model has only from some version on; older ones do not answer the question at all.
   *
   * @param older what stands for it in older models
   */
  static <T> T since(Supplier<T> question, T older) {
    try {
      return question.get();
    } catch (UnsupportedOperationException e) {
      return older;
    }
  }

  static @Nullable String text(@Nullable UnaryTests tests) {
    return tests == null ? null : tests.getText();
  }

  static @Nullable String text(@Nullable LiteralExpression expression) {
    return expression == null ? null : expression.getText();
  }

  /** A type without the prefix that DMN 1.1 writes. */
  static @Nullable String type(@Nullable QName type) {
    return type == null ? null : type.getLocalPart();
  }

  static @Nullable String typeOf(@Nullable InformationItem variable) {
    return variable == null ? null : type(variable.getTypeRef());
  }

  static String parameters(Collection<? extends InformationItem> parameters) {
    return parameters.stream()
        .map(one -> one.getTypeRef() == null ? one.getName() : one.getName() + ": " + typeOf(one))
        .collect(Collectors.joining(", "));
  }
}
