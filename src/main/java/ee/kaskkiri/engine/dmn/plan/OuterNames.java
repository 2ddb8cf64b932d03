package ee.kaskkiri.engine.dmn.plan;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.dmn.model.api.BusinessKnowledgeModel;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.InformationItem;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.UnaryTests;

/**
 * Tells whether a knowledge model may name something that is not its own. A filter over values of
 * no known type may, and then the engine looks in places where a plan does not.
 */
final class OuterNames {
  /**
   * What stands before {@code in} or a colon, or between the brackets of a function's beginning.
   */
  private static final Pattern BOUND =
      Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_]*)\\s*(?:\\sin\\s|:)|function\\s*\\(([^)]*)\\)");

  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  private final Set<String> names = new HashSet<>();

  /** The names of a model. */
  OuterNames(Definitions model) {
    for (DRGElement element : model.getDrgElement()) {
      words(element.getName(), names::add);
    }
    texts(model, text -> bound(text, names::add));
  }

  private static void bound(String text, Consumer<String> name) {
    Matcher found = BOUND.matcher(text);
    while (found.find()) {
      words(found.group(1) == null ? found.group(2) : found.group(1), name);
    }
  }

  /** Whether a knowledge model names nothing but itself, its parameters and those it needs. */
  boolean closed(BusinessKnowledgeModel model, Set<String> needed) {
    Set<String> strange = new HashSet<>(names);
    strange.removeAll(needed);
    strange.remove(model.getName());
    for (InformationItem parameter : model.getEncapsulatedLogic().getFormalParameter()) {
      strange.remove(parameter.getName());
    }
    texts(model, text -> bound(text, strange::remove));
    Set<String> own = new HashSet<>();
    texts(model, text -> words(text, own::add));
    own.retainAll(strange);
    return own.isEmpty();
  }

  private static void words(String text, Consumer<String> found) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      found.accept(words.group());
    }
  }

  private static void texts(DMNModelInstrumentedBase element, Consumer<String> found) {
    if (element instanceof LiteralExpression literal && literal.getText() != null) {
      found.accept(LITERAL.matcher(literal.getText()).replaceAll(""));
    } else if (element instanceof UnaryTests tests && tests.getText() != null) {
      found.accept(LITERAL.matcher(tests.getText()).replaceAll(""));
    }
    element.getChildren().forEach(child -> texts(child, found));
  }
}
