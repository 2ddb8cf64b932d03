package ee.kaskkiri.engine.dmn.table;

import ee.kaskkiri.engine.input.NearName;
import ee.kaskkiri.engine.limit.Effort;
import ee.kaskkiri.engine.limit.StoppedError;
import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.rules.Bilingual;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.events.SyntaxErrorEvent;
import org.kie.dmn.feel.runtime.events.UnknownVariableErrorEvent;
import org.kie.dmn.feel.runtime.functions.BuiltInFunctions;

/** Says in plain words what is wrong with the text of a cell. */
public final class CellText {
  private static final int LONGEST = 20_000;
  private static final int SHOWN = 40;
  private static final FEELImpl FEEL = (FEELImpl) FEELBuilder.builder().build();

  private final Set<String> scope;
  private final Set<String> elsewhere;
  private final Cells cells;

  /**
   * Judges cells of one table.
   *
   * @param scope names that its cells may use
   * @param elsewhere names that stand in the file besides
   */
  public CellText(Set<String> scope, Set<String> elsewhere) {
    this.scope = Set.copyOf(scope);
    this.elsewhere = Set.copyOf(elsewhere);
    this.cells = new Cells(scope);
  }

  /** What a cell is for. */
  public enum Use {
    /** A condition: unary tests. */
    CONDITION,
    /** A result: an expression. */
    RESULT
  }

  /** What is wrong; empty if nothing is. */
  public Optional<Bilingual> fault(Use use, ValueType type, String written) {
    String text = written.strip();
    if (text.length() > LONGEST) {
      return CellWords.tell("Tekst on liiga pikk.", "The text is too long.");
    }
    if (text.isEmpty()) {
      return use == Use.CONDITION
          ? Optional.empty()
          : CellWords.tell(
              "Tulemus on tühi. Kui tulemust ei ole, kirjuta null.",
              "The result is empty. If there is none, write null.");
    }
    if (use == Use.CONDITION && text.equals("-")) {
      return Optional.empty();
    }
    Kind kind = type instanceof ValueType.Scalar scalar ? scalar.kind() : null;
    return Slips.of(text, kind, use == Use.CONDITION)
        .or(() -> compiled(use, type, kind, text))
        .or(() -> valued(use, type, text));
  }

  private Optional<Bilingual> compiled(Use use, ValueType type, @Nullable Kind kind, String text) {
    List<FEELEvent> events = new ArrayList<>();
    CompilerContext context = FEEL.newCompilerContext(Set.of(events::add));
    scope.forEach(name -> context.addInputVariableType(name, BuiltInType.UNKNOWN));
    boolean broken = false;
    try {
      if (use == Use.CONDITION) {
        context.addInputVariableType("?", BuiltInType.UNKNOWN);
        FEEL.processUnaryTests(text, context);
      } else {
        FEEL.processExpression(text, context);
      }
    } catch (RuntimeException e) {
      broken = true; // the parser breaks on what it could not read
    }
    Optional<SyntaxErrorEvent> syntax = first(events, SyntaxErrorEvent.class);
    Optional<UnknownVariableErrorEvent> unknown = first(events, UnknownVariableErrorEvent.class);
    boolean wrong = broken || syntax.isPresent() || unknown.isPresent();
    if (wrong && Slips.bareWords(text) && !scope.contains(text)) {
      Optional<Bilingual> quoted = bare(type, kind, text);
      if (quoted.isPresent()) {
        return quoted;
      }
    }
    if (syntax.isPresent()) {
      return Optional.of(unread(text, syntax.get(), kind, use));
    }
    return unknown
        .map(event -> unknown(String.valueOf(event.getOffendingSymbol())))
        .or(() -> wrongAnyway(events, text, kind, use));
  }

  private static Optional<Bilingual> wrongAnyway(
      List<FEELEvent> events, String text, @Nullable Kind kind, Use use) {
    return events.stream().anyMatch(event -> event.getSeverity() == FEELEvent.Severity.ERROR)
        ? Optional.of(unread(text, null, kind, use))
        : Optional.empty();
  }

  private static <T extends FEELEvent> Optional<T> first(List<FEELEvent> events, Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Optional<Bilingual> bare(ValueType type, @Nullable Kind kind, String text) {
    List<String> allowed = listed(type);
    String quoted = "\"" + text + "\"";
    return kind == Kind.TEXT || allowed.contains(quoted)
        ? CellWords.tell(
            "Tekst peab olema jutumärkides: " + quoted + ".",
            "A text stands in quotation marks: " + quoted + ".")
        : Optional.empty();
  }

  private Bilingual unknown(String symbol) {
    String name = symbol.contains("'") ? symbol.replaceAll(".*'([^']*)'.*", "$1") : symbol;
    if (elsewhere.contains(name)) {
      return new Bilingual(
          "\""
              + name
              + "\" ei ole selle otsusega ühendatud. Lisa seos diagrammi või kasuta seda, mis on ühendatud.",
          "'"
              + name
              + "' is not connected to this decision. Add the requirement, or use what is connected.");
    }
    Set<String> known = new TreeSet<>(scope);
    Arrays.stream(BuiltInFunctions.getFunctions()).map(FEELFunction::getName).forEach(known::add);
    Optional<String> near = NearName.of(name, known);
    return near.map(
            meant ->
                new Bilingual(
                    "Nime \"" + name + "\" ei ole. Kas mõtlesid \"" + meant + "\"?",
                    "There is no name '" + name + "'. Did you mean '" + meant + "'?"))
        .orElseGet(
            () ->
                new Bilingual(
                    "Nime \"" + name + "\" ei ole. Tekst peab olema jutumärkides.",
                    "There is no name '" + name + "'. A text stands in quotation marks."));
  }

  private static Bilingual unread(
      String text, @Nullable SyntaxErrorEvent event, @Nullable Kind kind, Use use) {
    Bilingual example = CellWords.example(kind, use == Use.CONDITION);
    String rest =
        event == null || event.getLine() > 1
            ? ""
            : text.substring(Math.max(0, Math.min(event.getColumn(), text.length())));
    if (rest.isEmpty()) {
      return new Bilingual(
          "Kirje ei ole lõpetatud või seda ei saa lugeda. " + example.et(),
          "This is not complete, or cannot be read. " + example.en());
    }
    String shown = rest.length() > SHOWN ? rest.substring(0, SHOWN) + "…" : rest;
    return new Bilingual(
        "Seda ei saa lugeda alates kohast: " + shown + " " + example.et(),
        "This cannot be read from here on: " + shown + " " + example.en());
  }

  private Optional<Bilingual> valued(Use use, ValueType type, String text) {
    if (!(type instanceof ValueType.Scalar scalar)) {
      return Optional.empty();
    }
    try {
      return Effort.of(() -> use == Use.CONDITION ? condition(scalar, text) : result(scalar, text));
    } catch (StoppedError e) {
      return CellWords.tell(
          "Seda lahtrit ei jõua arvutada; kirjuta lihtsamalt.",
          "This cell takes too much to work out; write it simpler.");
    } catch (RuntimeException e) {
      return Optional.empty(); // what the value is shows when the rules are compiled
    }
  }

  private Optional<Bilingual> condition(ValueType.Scalar type, String text) {
    Cell cell = cells.of(text);
    if (!cell.plain() || !cell.names().isEmpty()) {
      return Optional.empty();
    }
    return cell.literals().stream()
        .filter(value -> value != null)
        .flatMap(value -> value(type, value, true).stream())
        .findFirst();
  }

  private Optional<Bilingual> result(ValueType.Scalar type, String text) {
    return cells
        .constant(text)
        .flatMap(constant -> constant.flatMap(value -> value(type, value, false)));
  }

  private static Optional<Bilingual> value(
      ValueType.Scalar type, Object value, boolean listedOnly) {
    if (!CellWords.is(type.kind(), value)) {
      return Optional.of(CellWords.wrongKind(type.kind(), value));
    }
    List<Object> values = type.constraint().values();
    boolean known =
        values.isEmpty()
            ? listedOnly || type.constraint().test().test(value)
            : values.stream().anyMatch(one -> same(one, value));
    return known ? Optional.empty() : Optional.of(notAllowed(type, value));
  }

  private static Bilingual notAllowed(ValueType.Scalar type, Object value) {
    List<String> listed = listed(type);
    String shown = written(value);
    if (listed.isEmpty()) {
      String rule = String.valueOf(type.constraint().text());
      return new Bilingual(
          shown
              + " ei ole lubatud."
              + (type.constraint().text() == null ? "" : " Tingimus: " + rule + "."),
          shown
              + " is not allowed."
              + (type.constraint().text() == null ? "" : " It must be: " + rule + "."));
    }
    Optional<String> near = NearName.of(shown, listed);
    String all = listed.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return new Bilingual(
        shown
            + " ei ole lubatud. "
            + near.map(one -> "Kas mõtlesid " + one + "? ").orElse("")
            + "Lubatud on: "
            + all
            + ".",
        shown
            + " is not allowed. "
            + near.map(one -> "Did you mean " + one + "? ").orElse("")
            + "Allowed are: "
            + all
            + ".");
  }

  private static boolean same(Object one, Object other) {
    return (one instanceof BigDecimal number && other instanceof BigDecimal value)
        ? number.compareTo(value) == 0
        : one.equals(other);
  }

  /** The only values that a type allows, as FEEL writes them; empty if they are not listed. */
  public static List<String> listed(ValueType type) {
    return type instanceof ValueType.Scalar scalar
        ? scalar.constraint().values().stream().map(CellText::written).toList()
        : List.of();
  }

  private static String written(Object value) {
    if (value instanceof String text) {
      return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }
}
