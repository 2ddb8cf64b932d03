package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.dmn.table.CellText;
import ee.kaskkiri.engine.dmn.table.CellText.Use;
import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.engine.outline.Table.Role;
import ee.kaskkiri.engine.table.CellJudge;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.rules.Bilingual;
import ee.kaskkiri.rules.RuleFile;
import ee.kaskkiri.rules.RuleFile.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.Expression;
import org.kie.dmn.model.api.Relation;

/**
 * Judges cells of a table of a DMN model by the names, types and allowed values that the model
 * declares.
 */
public final class DmnCells implements CellJudge {
  private final Table table;
  private final List<ValueType> types;
  private final CellText cells;

  private DmnCells(Table table, List<ValueType> types, CellText cells) {
    this.table = table;
    this.types = types;
    this.cells = cells;
  }

  /**
   * A judge of the cells of a table.
   *
   * @param others the other files of the edition, of which the file may import types
   * @return empty if the file cannot be read, or holds no such table
   */
  public static Optional<CellJudge> of(RuleFile file, Collection<RuleFile> others, Table table) {
    Optional<Definitions> read = DmnFile.read(file, new ArrayList<>());
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Definitions model = read.get();
    List<Definitions> models = new ArrayList<>(List.of(model));
    others.stream()
        .filter(one -> !model.getImport().isEmpty())
        .filter(one -> one.language() == Language.DMN && !one.path().equals(file.path()))
        .flatMap(one -> DmnFile.read(one, new ArrayList<>()).stream())
        .forEach(models::add);
    DmnTableReader reader = new DmnTableReader(file, model, new DeclaredTypes(models));
    return logic(model, table).map(logic -> judge(model, reader, table, logic));
  }

  private static CellJudge judge(
      Definitions model, DmnTableReader reader, Table table, Expression logic) {
    Set<String> scope = CellScope.of(model, logic, reader.names());
    return new DmnCells(table, reader.types(logic), new CellText(scope, reader.names()));
  }

  private static Optional<Expression> logic(Definitions model, Table table) {
    Stream<? extends Expression> all =
        switch (table.kind()) {
          case DECISION_TABLE -> model.findAllChildren(DecisionTable.class).stream();
          case RELATION -> model.findAllChildren(Relation.class).stream();
          case LIST -> model.findAllChildren(org.kie.dmn.model.api.List.class).stream();
        };
    List<Expression> found =
        all.<Expression>map(one -> one)
            .filter(one -> Objects.equals(one.getId(), table.id()))
            .filter(one -> table.id() != null || DmnTables.holder(one).equals(table.name()))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  @Override
  public Optional<Bilingual> fault(int column, String text) {
    Role role = table.columns().get(column).role();
    if (role == Role.ANNOTATION) {
      return Optional.empty();
    }
    return cells.fault(role == Role.INPUT ? Use.CONDITION : Use.RESULT, type(column), text);
  }

  @Override
  public List<String> listed(int column) {
    return CellText.listed(type(column));
  }

  private ValueType type(int column) {
    return column < types.size() ? types.get(column) : new ValueType.Anything();
  }
}
