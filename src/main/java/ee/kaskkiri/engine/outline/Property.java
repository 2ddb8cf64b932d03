package ee.kaskkiri.engine.outline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names of what is said of an element. The metadata of a DRL file has names of its own, which the
 * file chooses.
 */
public final class Property {
  /** What the element is called for people. */
  public static final String LABEL = "label";

  /** What a decision answers. */
  public static final String QUESTION = "question";

  /** What may be answered, for people. */
  public static final String ALLOWED_ANSWERS = "allowedAnswers";

  /** A text about the element. */
  public static final String DESCRIPTION = "description";

  /** Its type; {@code list of …} for collections. */
  public static final String TYPE = "type";

  /** Constraint on its values. */
  public static final String ALLOWED_VALUES = "allowedValues";

  /** Names of the elements that it needs. */
  public static final String NEEDS = "needs";

  /** The expression, a note's text, or the body of a function. */
  public static final String TEXT = "text";

  /** What a function takes. */
  public static final String PARAMETERS = "parameters";

  /** What an invocation calls. */
  public static final String CALLS = "calls";

  /** Conditions of a rule or query. */
  public static final String WHEN = "when";

  /** Consequence of a rule. */
  public static final String THEN = "then";

  /** Namespace of a model or an imported one, or the package of a DRL file. */
  public static final String NAMESPACE = "namespace";

  private Property() {}

  static Map<String, String> ordered(Map<String, String> properties) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }
}
