package ee.kaskkiri.engine.outline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in a rule file.
 *
 * @param kind what it is
 * @param id its id in the file; null if it has none
 * @param name its name; empty for the result of a context
 * @param properties what is said of it, in a fixed order
 * @param table its logic, if that is a table; null otherwise
 * @param parts what stands in it: fields of a type, entries of a context
 */
public record Element(
    Kind kind,
    @Nullable String id,
    String name,
    Map<String, String> properties,
    @Nullable Table table,
    List<Element> parts) {

  /** What an element is. */
  public enum Kind {
    /** A model or package that the file uses. */
    IMPORT,
    /** A declared type. */
    TYPE,
    /** A field of a type. */
    FIELD,
    /** What callers send. */
    INPUT,
    /** A value that the rules see besides facts. */
    GLOBAL,
    /** A decision. */
    DECISION,
    /** A knowledge model: logic with parameters. */
    KNOWLEDGE_MODEL,
    /** A decision service. */
    DECISION_SERVICE,
    /** Where knowledge comes from. */
    KNOWLEDGE_SOURCE,
    /** A part of logic: an entry of a context, an argument, a branch. */
    PART,
    /** A function of a DRL file. */
    FUNCTION,
    /** A rule of a DRL file. */
    RULE,
    /** A query of a DRL file: an outcome. */
    QUERY,
    /** A note in the diagram. */
    NOTE
  }

  public Element {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    properties = Property.ordered(properties);
    parts = List.copyOf(parts);
  }
}
