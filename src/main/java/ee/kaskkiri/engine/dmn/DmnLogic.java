package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.outline.Element;
import ee.kaskkiri.engine.outline.Element.Kind;
import ee.kaskkiri.engine.outline.Property;
import ee.kaskkiri.engine.outline.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.Binding;
import org.kie.dmn.model.api.ChildExpression;
import org.kie.dmn.model.api.Conditional;
import org.kie.dmn.model.api.Context;
import org.kie.dmn.model.api.ContextEntry;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Every;
import org.kie.dmn.model.api.Expression;
import org.kie.dmn.model.api.Filter;
import org.kie.dmn.model.api.For;
import org.kie.dmn.model.api.FunctionDefinition;
import org.kie.dmn.model.api.FunctionKind;
import org.kie.dmn.model.api.InformationItem;
import org.kie.dmn.model.api.Invocation;
import org.kie.dmn.model.api.Iterator;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.Quantified;
import org.kie.dmn.model.api.Relation;
import org.kie.dmn.model.api.Some;

/**
 * The logic of an element: an expression, a table or boxes in it.
 *
 * @param facts its expression, parameters and the like
 * @param table the table that it is; null if it is none
 * @param parts the boxes in it
 */
record DmnLogic(Map<String, String> facts, @Nullable Table table, List<Element> parts) {

  /**
   * Reads logic.
   *
   * @param holder name of the decision, knowledge model or entry whose logic it is
   * @param expression the logic; null if there is none
   */
  static DmnLogic of(String holder, @Nullable Expression expression) {
    if (expression == null) {
      return new DmnLogic(Map.of(), null, List.of());
    }
    Facts facts = Facts.of(expression);
    if (expression instanceof LiteralExpression literal) {
      facts.put(Property.TEXT, literal.getText()).put("language", literal.getExpressionLanguage());
      return new DmnLogic(facts.map(), null, List.of());
    }
    if (expression instanceof DecisionTable table) {
      return new DmnLogic(facts.map(), TableOutline.of(holder, table), List.of());
    }
    if (expression instanceof Relation relation) {
      return new DmnLogic(facts.map(), TableOutline.of(holder, relation), List.of());
    }
    if (expression instanceof org.kie.dmn.model.api.List list) {
      return list(holder, list, facts);
    }
    if (expression instanceof FunctionDefinition function) {
      return function(holder, function, facts);
    }
    return new DmnLogic(facts.map(), null, boxes(expression, facts));
  }

  /** An element with this logic. */
  Element element(Kind kind, @Nullable String id, @Nullable String name, Facts said) {
    Map<String, String> all = new LinkedHashMap<>(said.map());
    facts.forEach((fact, value) -> all.put(all.containsKey(fact) ? "logic." + fact : fact, value));
    return new Element(kind, id, name == null ? "" : name, all, table, parts);
  }

  private static DmnLogic list(String holder, org.kie.dmn.model.api.List list, Facts facts) {
    boolean plain = list.getExpression().stream().allMatch(LiteralExpression.class::isInstance);
    if (plain) {
      return new DmnLogic(facts.map(), TableOutline.of(holder, list), List.of());
    }
    List<Element> items = new ArrayList<>();
    for (Expression item : list.getExpression()) {
      items.add(part(holder, String.valueOf(items.size() + 1), item));
    }
    return new DmnLogic(facts.map(), null, items);
  }

  private static DmnLogic function(String holder, FunctionDefinition function, Facts facts) {
    DmnLogic body = of(holder, function.getExpression());
    facts.put(Property.PARAMETERS, Facts.parameters(function.getFormalParameter()));
    if (function.getKind() != null && function.getKind() != FunctionKind.FEEL) {
      facts.put("kind", function.getKind().value());
    }
    body.facts().forEach(facts::put);
    return new DmnLogic(facts.map(), body.table(), body.parts());
  }

  private static List<Element> boxes(Expression expression, Facts facts) {
    List<Element> parts = new ArrayList<>();
    if (expression instanceof Context context) {
      context.getContextEntry().forEach(entry -> parts.add(entry(entry)));
    } else if (expression instanceof Invocation invocation) {
      facts.put(Property.CALLS, ExpressionText.of(invocation.getExpression()));
      invocation.getBinding().forEach(binding -> parts.add(argument(binding)));
    } else if (expression instanceof Conditional conditional) {
      parts.add(part("if", conditional.getIf()));
      parts.add(part("then", conditional.getThen()));
      parts.add(part("else", conditional.getElse()));
    } else if (expression instanceof Filter filter) {
      parts.add(part("in", filter.getIn()));
      parts.add(part("match", filter.getMatch()));
    } else if (expression instanceof Iterator iterator) {
      facts.put("variable", iterator.getIteratorVariable());
      facts.put("loop", loop(iterator));
      parts.add(part("in", iterator.getIn()));
      if (iterator instanceof For loop) {
        parts.add(part("return", loop.getReturn()));
      } else if (iterator instanceof Quantified quantified) {
        parts.add(part("satisfies", quantified.getSatisfies()));
      }
    }
    return parts;
  }

  private static String loop(Iterator iterator) {
    if (iterator instanceof Every) {
      return "every";
    }
    return iterator instanceof Some ? "some" : "for";
  }

  private static Element entry(ContextEntry entry) {
    InformationItem variable = entry.getVariable();
    String name = variable == null ? "" : variable.getName();
    Facts facts = Facts.of(entry).put(Property.TYPE, Facts.typeOf(variable));
    String id = variable == null ? entry.getId() : variable.getId();
    return of(name, entry.getExpression()).element(Kind.PART, id, name, facts);
  }

  private static Element argument(Binding binding) {
    InformationItem parameter = binding.getParameter();
    String name = parameter == null ? "" : parameter.getName();
    Facts facts = new Facts().put(Property.TYPE, Facts.typeOf(parameter));
    return of(name, binding.getExpression()).element(Kind.PART, null, name, facts);
  }

  private static Element part(String name, @Nullable ChildExpression child) {
    return part(name, name, child == null ? null : child.getExpression());
  }

  private static Element part(String holder, String name, @Nullable Expression expression) {
    String id = expression == null ? null : expression.getId();
    return of(holder, expression).element(Kind.PART, id, name, new Facts());
  }
}
