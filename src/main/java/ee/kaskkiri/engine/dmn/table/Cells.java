package ee.kaskkiri.engine.dmn.table;

import ee.kaskkiri.engine.dmn.feel.FastFeel;
import ee.kaskkiri.engine.limit.StoppedError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.codegen.feel11.ProcessedUnaryTest;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.feel.lang.impl.InterpretedExecutableExpression;
import org.kie.dmn.feel.lang.impl.UnaryTestInterpretedExecutableExpression;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.kie.dmn.feel.runtime.functions.BuiltInFunctions;

/** Compiles conditions as the engine does, each text once. */
final class Cells {
  private static final FEELImpl FEEL = (FEELImpl) FEELBuilder.builder().build();
  private static final Set<String> FUNCTIONS =
      Arrays.stream(BuiltInFunctions.getFunctions())
          .map(FEELFunction::getName)
          .collect(Collectors.toUnmodifiableSet());

  private final EvaluationContext context =
      FEEL.newEvaluationContext(List.of(event -> {}), Map.of(), true);
  private final Map<String, Cell> compiled = new HashMap<>();
  private final Map<String, String> stopped = new HashMap<>();
  private final Set<String> functions;
  private final CompilerContext scope;

  /**
   * Compiles for one scope.
   *
   * @param names names that stand for other things than the value
   */
  Cells(Collection<String> names) {
    this.functions = new HashSet<>(FUNCTIONS);
    this.functions.removeAll(names);
    this.scope = FEEL.newCompilerContext(Set.of(event -> {}));
    names.forEach(name -> scope.addInputVariableType(name, BuiltInType.UNKNOWN));
    scope.addInputVariableType("?", BuiltInType.UNKNOWN);
  }

  /** Whether a condition holds for a value; unknown if it takes too much to find out. */
  Truth truth(Cell cell, @Nullable Object value) {
    try {
      return cell.on(value, context);
    } catch (StoppedError e) {
      stopped.put(cell.text(), e.getMessage());
      return Truth.UNKNOWN;
    }
  }

  /** Why a condition was given up, as {@code stopped after …}; empty if it was not. */
  Optional<String> stopped(Cell cell) {
    return Optional.ofNullable(stopped.get(cell.text()));
  }

  /** Whether any condition was given up. */
  boolean anyStopped() {
    return !stopped.isEmpty();
  }

  /** The compiled form of a condition. */
  Cell of(String text) {
    return compiled.computeIfAbsent(text, this::compile);
  }

  /** The value of an expression; empty if it is no constant. */
  Optional<Optional<Object>> constant(String text) {
    if (text.isBlank()) {
      return Optional.of(Optional.empty());
    }
    try {
      InterpretedExecutableExpression expression =
          FEEL.processExpression(text, scope).getInterpreted();
      if (!(expression.getASTNode() instanceof BaseNode node)) {
        return Optional.empty();
      }
      CellReader reader = new CellReader(functions, context);
      reader.read(node);
      return reader.names().isEmpty()
          ? Optional.of(Optional.ofNullable(FastFeel.inPlaceOf(node).evaluate(context)))
          : Optional.empty();
    } catch (StoppedError e) {
      stopped.put(text, e.getMessage());
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty(); // no expression that can be evaluated, which the compiler tells
    }
  }

  private Cell compile(String text) {
    ProcessedUnaryTest processed;
    try {
      processed = FEEL.processUnaryTests(text, scope);
    } catch (RuntimeException e) {
      return unread(text);
    }
    UnaryTestInterpretedExecutableExpression tests = processed.getInterpreted();
    if (tests == UnaryTestInterpretedExecutableExpression.EMPTY
        || !(tests.getASTNode() instanceof UnaryTestListNode list)) {
      return unread(text);
    }
    try {
      return list.isNegated() ? negated(text, list) : positive(text, list);
    } catch (StoppedError e) {
      stopped.put(text, e.getMessage());
      return unread(text);
    }
  }

  private static Cell unread(String text) {
    return new Cell(text, List.of(), List.of(), false, Set.of(text));
  }

  private Cell negated(String text, UnaryTestListNode list) {
    CellReader reader = new CellReader(functions, context);
    reader.read(list);
    List<UnaryTest> tests = reader.names().isEmpty() ? tests(list) : List.of();
    return new Cell(text, tests, reader.literals(), reader.plain(), reader.names());
  }

  private Cell positive(String text, UnaryTestListNode list) {
    List<UnaryTest> tests = new ArrayList<>();
    List<@Nullable Object> literals = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    boolean plain = true;
    for (BaseNode element : list.getElements()) {
      CellReader reader = new CellReader(functions, context);
      reader.read(element);
      plain &= reader.plain();
      names.addAll(reader.names());
      literals.addAll(reader.literals());
      if (reader.names().isEmpty()
          && FastFeel.inPlaceOf(element).evaluate(context) instanceof UnaryTest test) {
        tests.add(test);
      }
    }
    return new Cell(text, tests, literals, plain, names);
  }

  private List<UnaryTest> tests(BaseNode node) {
    List<UnaryTest> tests = new ArrayList<>();
    if (FastFeel.inPlaceOf(node).evaluate(context) instanceof Iterable<?> elements) {
      for (Object element : elements) {
        if (element instanceof UnaryTest test) {
          tests.add(test);
        }
      }
    }
    return tests;
  }
}
