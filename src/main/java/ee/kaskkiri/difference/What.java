package ee.kaskkiri.difference;

import com.fasterxml.jackson.annotation.JsonValue;
import ee.kaskkiri.engine.outline.Element;
import java.util.Locale;

/** What sort of thing differs. */
public enum What {
  INSTRUMENT("instrument", "instruments"),
  EDITION("edition", "editions"),
  TOPIC("topic", "topics"),
  /** What {@code act.yaml} says of the edition as a whole, or of a topic. */
  ACT("entry of act.yaml", "entries of act.yaml"),
  /** A paragraph of the act and what became of it. */
  COVERAGE("coverage entry", "coverage entries"),
  /** An open question of law. */
  READING("reading", "readings"),
  /** A reason code that is no longer given. */
  RETIRED("retired code", "retired codes"),
  /** A model or package as a whole. */
  MODEL("model", "models"),
  IMPORT("import", "imports"),
  TYPE("type", "types"),
  FIELD("field", "fields"),
  INPUT("input", "inputs"),
  GLOBAL("global", "globals"),
  DECISION("decision", "decisions"),
  KNOWLEDGE_MODEL("knowledge model", "knowledge models"),
  DECISION_SERVICE("decision service", "decision services"),
  KNOWLEDGE_SOURCE("knowledge source", "knowledge sources"),
  /** A part of logic: an entry of a context, an argument, a branch. */
  PART("part", "parts"),
  TABLE("table", "tables"),
  COLUMN("column", "columns"),
  ROW("row", "rows"),
  FUNCTION("function", "functions"),
  RULE("rule", "rules"),
  QUERY("query", "queries"),
  NOTE("note", "notes"),
  CASE("case", "cases"),
  FILE("file", "files");

  private final String one;
  private final String many;

  What(String one, String many) {
    this.one = one;
    this.many = many;
  }

  static What of(Element.Kind kind) {
    return switch (kind) {
      case IMPORT -> IMPORT;
      case TYPE -> TYPE;
      case FIELD -> FIELD;
      case INPUT -> INPUT;
      case GLOBAL -> GLOBAL;
      case DECISION -> DECISION;
      case KNOWLEDGE_MODEL -> KNOWLEDGE_MODEL;
      case DECISION_SERVICE -> DECISION_SERVICE;
      case KNOWLEDGE_SOURCE -> KNOWLEDGE_SOURCE;
      case PART -> PART;
      case FUNCTION -> FUNCTION;
      case RULE -> RULE;
      case QUERY -> QUERY;
      case NOTE -> NOTE;
    };
  }

  /** For people, in the number wanted. */
  public String words(long count) {
    return count == 1 ? one : many;
  }

  /** As JSON writes it. */
  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
