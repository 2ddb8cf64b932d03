package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.dmn.table.Table;
import ee.kaskkiri.engine.dmn.table.Table.Column;
import ee.kaskkiri.engine.dmn.table.Table.Row;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.rules.RuleFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.BuiltinAggregator;
import org.kie.dmn.model.api.BusinessKnowledgeModel;
import org.kie.dmn.model.api.DMNElement;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.Expression;
import org.kie.dmn.model.api.FunctionDefinition;
import org.kie.dmn.model.api.HitPolicy;
import org.kie.dmn.model.api.Import;
import org.kie.dmn.model.api.InformationItem;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.InputData;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.OutputClause;
import org.kie.dmn.model.api.Relation;
import org.kie.dmn.model.api.UnaryTests;

/** Reads the decision tables of a model for the analysis. */
final class DmnTableReader {
  private final RuleFile file;
  private final Definitions model;
  private final DeclaredTypes types;
  private final Set<String> names = new TreeSet<>();
  private final Map<String, ValueType> variables = new HashMap<>();
  private final Set<String> inputs = new TreeSet<>();

  DmnTableReader(RuleFile file, Definitions model, DeclaredTypes types) {
    this.file = file;
    this.model = model;
    this.types = types;
    model.getImport().stream().map(Import::getName).filter(Objects::nonNull).forEach(names::add);
    for (DRGElement element : model.getDrgElement()) {
      Stream.ofNullable(element.getName()).forEach(names::add);
      if (element instanceof InputData input && element.getName() != null) {
        inputs.add(input.getName());
      }
    }
    for (InformationItem variable : model.findAllChildren(InformationItem.class)) {
      if (variable.getName() != null) {
        names.add(variable.getName());
        variables.putIfAbsent(variable.getName(), types.of(variable.getTypeRef(), model));
      }
    }
  }

  /** Every table of the model, in the order of the file. */
  List<Table> tables() {
    return model.findAllChildren(DecisionTable.class).stream().map(this::table).toList();
  }

  /** Every name in the model. */
  Set<String> names() {
    return names;
  }

  /** Types of the columns of a table or relation, inputs first; none for a list. */
  List<ValueType> types(Expression logic) {
    List<ValueType> columns = new ArrayList<>();
    if (logic instanceof DecisionTable table) {
      table.getInput().forEach(input -> columns.add(type(input, table)));
      for (OutputClause output : table.getOutput()) {
        columns.add(
            DeclaredTypes.allowed(types.of(output.getTypeRef(), model), output.getOutputValues()));
      }
    } else if (logic instanceof Relation relation) {
      relation.getColumn().forEach(one -> columns.add(types.of(one.getTypeRef(), model)));
    }
    return columns;
  }

  private Table table(DecisionTable table) {
    return new Table(
        file.path(),
        file.topic(),
        DmnTables.name(table),
        DmnMessages.place(table),
        table.getHitPolicy(),
        needsRow(table),
        table.getInput().stream().map(input -> column(input, table)).toList(),
        rows(table),
        names);
  }

  /** As in the engine: a list or a count of no rows is an answer, and so are default outputs. */
  private static boolean needsRow(DecisionTable table) {
    boolean collects =
        table.getHitPolicy() == HitPolicy.COLLECT
            && (table.getAggregation() == null
                || table.getAggregation() == BuiltinAggregator.COUNT);
    return !collects
        && !table.getOutput().stream()
            .allMatch(
                output ->
                    output.getDefaultOutputEntry() != null
                        && !text(output.getDefaultOutputEntry()).isEmpty());
  }

  private Column column(InputClause clause, DecisionTable table) {
    LiteralExpression written = clause.getInputExpression();
    String expression = written == null ? "" : text(written).strip();
    return new Column(
        expression, clause.getLabel(), type(clause, table), inputs.contains(expression));
  }

  private ValueType type(InputClause clause, DecisionTable table) {
    LiteralExpression written = clause.getInputExpression();
    String expression = written == null ? "" : text(written).strip();
    ValueType declared =
        written == null || written.getTypeRef() == null
            ? inferred(expression, table)
            : types.of(written.getTypeRef(), model);
    return DeclaredTypes.allowed(declared, clause.getInputValues());
  }

  /** The type of a variable, or of what stands below it. */
  private ValueType inferred(String expression, DecisionTable table) {
    List<String> path = Arrays.asList(expression.split("\\.", -1));
    ValueType variable = parameter(path.get(0), table);
    if (variable == null) {
      variable = variables.getOrDefault(path.get(0), new ValueType.Anything());
    }
    return DeclaredTypes.below(variable, path.subList(1, path.size()));
  }

  private @Nullable ValueType parameter(String name, DecisionTable table) {
    if (table.getParentDRDElement() instanceof BusinessKnowledgeModel knowledge) {
      FunctionDefinition logic = knowledge.getEncapsulatedLogic();
      if (logic != null) {
        for (InformationItem parameter : logic.getFormalParameter()) {
          if (name.equals(parameter.getName())) {
            return types.of(parameter.getTypeRef(), model);
          }
        }
      }
    }
    return null;
  }

  private static List<Row> rows(DecisionTable table) {
    List<Row> rows = new ArrayList<>();
    for (DecisionRule rule : table.getRule()) {
      rows.add(
          new Row(
              Objects.requireNonNullElse(rule.getId(), String.valueOf(rows.size() + 1)),
              rule.getInputEntry().stream().map(DmnTableReader::text).toList(),
              rule.getOutputEntry().stream().map(DmnTableReader::text).toList()));
    }
    return rows;
  }

  private static String text(DMNElement written) {
    String text = null;
    if (written instanceof UnaryTests tests) {
      text = tests.getText();
    } else if (written instanceof LiteralExpression expression) {
      text = expression.getText();
    }
    return Objects.requireNonNullElse(text, "");
  }
}
