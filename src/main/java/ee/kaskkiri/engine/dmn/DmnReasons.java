package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.rules.Bilingual;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.core.ast.DMNBaseNode;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.OutputClause;

/**
 * Reasons among the results of decisions. A record with a code, a consequence, a basis, a certainty
 * and a text in both languages is one.
 */
final class DmnReasons {
  private static final String CODE = "code";
  private static final String CONSEQUENCE = "consequence";
  private static final String BASIS = "basis";
  private static final String CERTAINTY = "certainty";
  private static final String SUBJECT = "subject";
  private static final String ESTONIAN = "et";
  private static final String ENGLISH = "en";
  private static final List<String> SHAPE =
      List.of(CODE, CONSEQUENCE, BASIS, CERTAINTY, ESTONIAN, ENGLISH);

  private DmnReasons() {}

  /** Whether a decision gives reasons, by its declared type or the columns of its table. */
  static boolean givenBy(DecisionNode decision) {
    return holds(decision.getResultType(), Collections.newSetFromMap(new IdentityHashMap<>()))
        || columns(decision);
  }

  /** Whether a decision gives reasons and nothing else. */
  static boolean only(DecisionNode decision) {
    DMNType type = decision.getResultType();
    return columns(decision) || (type.isComposite() && isReason(type.getFields().keySet()));
  }

  private static boolean holds(DMNType type, Set<DMNType> seen) {
    if (!seen.add(type)) {
      return false;
    }
    if (type.isComposite()) {
      return isReason(type.getFields().keySet())
          || type.getFields().values().stream().anyMatch(field -> holds(field, seen));
    }
    return type.getBaseType() != null && holds(type.getBaseType(), seen);
  }

  private static boolean columns(DecisionNode decision) {
    return decision instanceof DMNBaseNode node
        && node.getSource() instanceof Decision source
        && source.getExpression() instanceof DecisionTable table
        && isReason(
            table.getOutput().stream()
                .map(OutputClause::getName)
                .filter(name -> name != null)
                .collect(Collectors.toSet()));
  }

  private static boolean isReason(Set<?> names) {
    return names.containsAll(SHAPE);
  }

  /**
   * Adds every reason that a result holds.
   *
   * @throws IncompleteReasonException if a reason has no code or lacks a text
   */
  static void collect(@Nullable Object result, Collection<Reason> reasons) {
    if (result instanceof String || result instanceof BigDecimal) {
      return;
    }
    if (result instanceof Collection<?> elements) {
      for (Object element : elements) {
        collect(element, reasons);
      }
    } else if (result instanceof Map<?, ?> fields) {
      if (fields.containsKey(CODE) && isReason(fields.keySet())) {
        reasons.add(reason(fields));
      } else {
        fields.forEach((name, field) -> collect(field, reasons));
      }
    }
  }

  private static Reason reason(Map<?, ?> fields) {
    return new Reason(
        needed(fields, CODE),
        text(fields, CONSEQUENCE),
        text(fields, BASIS),
        text(fields, CERTAINTY),
        text(fields, SUBJECT),
        new Bilingual(needed(fields, ESTONIAN), needed(fields, ENGLISH)));
  }

  private static String needed(Map<?, ?> fields, String name) {
    String text = text(fields, name);
    if (text == null) {
      throw new IncompleteReasonException(
          "the reason " + fields.get(CODE) + " has no '" + name + "'");
    }
    return text;
  }

  private static @Nullable String text(Map<?, ?> fields, String name) {
    Object value = fields.get(name);
    return value == null ? null : value.toString();
  }
}
