package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.engine.outline.Table.Column;
import ee.kaskkiri.engine.outline.Table.Role;
import ee.kaskkiri.engine.outline.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Expression;
import org.kie.dmn.model.api.InformationItem;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.OutputClause;
import org.kie.dmn.model.api.Relation;
import org.kie.dmn.model.api.RuleAnnotation;
import org.kie.dmn.model.api.RuleAnnotationClause;

/** Reads tables of a DMN model. */
final class TableOutline {
  private static final String ANYTHING = "-";

  private TableOutline() {}

  static Table of(String holder, DecisionTable table) {
    List<Column> columns = new ArrayList<>();
    table.getInput().forEach(clause -> columns.add(input(clause)));
    table.getOutput().forEach(clause -> columns.add(output(holder, clause)));
    List<RuleAnnotationClause> annotations = Facts.since(table::getAnnotation, List.of());
    annotations.forEach(
        clause ->
            columns.add(
                new Column(
                    Role.ANNOTATION, null, known(clause.getName()), null, null, null, null)));
    return new Table(
        Table.Kind.DECISION_TABLE,
        table.getId(),
        holder,
        table.getHitPolicy() == null ? "UNIQUE" : table.getHitPolicy().value(),
        table.getAggregation() == null ? null : table.getAggregation().value(),
        table.getPreferredOrientation() == null ? null : table.getPreferredOrientation().value(),
        table.getOutputLabel(),
        columns,
        table.getRule().stream().map(rule -> row(table, rule, annotations.size())).toList());
  }

  static Table of(String holder, Relation relation) {
    List<Column> columns = relation.getColumn().stream().map(TableOutline::value).toList();
    List<Row> rows =
        relation.getRow().stream()
            .map(
                row ->
                    new Row(
                        row.getId(),
                        row.getDescription(),
                        cells(row.getExpression(), columns.size(), "", ExpressionText::of)))
            .toList();
    return plain(Table.Kind.RELATION, relation, holder, columns, rows);
  }

  static Table of(String holder, org.kie.dmn.model.api.List list) {
    Column value = new Column(Role.OUTPUT, null, holder, null, null, null, null);
    List<Row> rows =
        list.getExpression().stream()
            .map(item -> new Row(item.getId(), null, List.of(ExpressionText.of(item))))
            .toList();
    return plain(Table.Kind.LIST, list, holder, List.of(value), rows);
  }

  private static Table plain(
      Table.Kind kind, Expression expression, String holder, List<Column> columns, List<Row> rows) {
    return new Table(kind, expression.getId(), holder, null, null, null, null, columns, rows);
  }

  private static Column input(InputClause clause) {
    String expression = Facts.text(clause.getInputExpression());
    return new Column(
        Role.INPUT,
        clause.getId(),
        known(expression).strip(),
        clause.getLabel(),
        clause.getInputExpression() == null
            ? null
            : Facts.type(clause.getInputExpression().getTypeRef()),
        Facts.text(clause.getInputValues()),
        null);
  }

  private static Column output(String holder, OutputClause clause) {
    return new Column(
        Role.OUTPUT,
        clause.getId(),
        clause.getName() == null ? holder : clause.getName(),
        clause.getLabel(),
        Facts.type(clause.getTypeRef()),
        Facts.text(clause.getOutputValues()),
        Facts.text(clause.getDefaultOutputEntry()));
  }

  private static Column value(InformationItem column) {
    return new Column(
        Role.OUTPUT,
        column.getId(),
        known(column.getName()),
        column.getLabel(),
        Facts.type(column.getTypeRef()),
        null,
        null);
  }

  private static Row row(DecisionTable table, DecisionRule rule, int annotations) {
    List<String> cells = new ArrayList<>();
    cells.addAll(cells(rule.getInputEntry(), table.getInput().size(), ANYTHING, Facts::text));
    cells.addAll(cells(rule.getOutputEntry(), table.getOutput().size(), "", Facts::text));
    cells.addAll(
        cells(
            Facts.since(rule::getAnnotationEntry, List.<RuleAnnotation>of()),
            annotations,
            "",
            annotation -> annotation.getText()));
    return new Row(rule.getId(), rule.getDescription(), cells);
  }

  /** One text for each column; a cell that the file leaves out or empty gets the other text. */
  private static <T> List<String> cells(
      List<T> entries, int columns, String empty, Function<T, @Nullable String> text) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      String written = i < entries.size() ? text.apply(entries.get(i)) : null;
      cells.add(written == null || written.isBlank() ? empty : written.strip());
    }
    return cells;
  }

  private static String known(@Nullable String text) {
    return text == null ? "" : text;
  }
}
