package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.table.Overlap;
import ee.kaskkiri.engine.table.TableCheck;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.Finding.Level;
import ee.kaskkiri.rules.RuleFile;
import ee.kaskkiri.rules.RuleFile.Language;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;

/** Finds gaps, overlaps and model errors in the DMN files of an edition. */
public final class DmnValidator {
  private static final Set<DMNMessageType> GAPS = Set.of(DMNMessageType.DECISION_TABLE_GAP);
  private static final Set<DMNMessageType> OVERLAPS =
      Set.of(
          DMNMessageType.DECISION_TABLE_OVERLAP,
          DMNMessageType.DECISION_TABLE_OVERLAP_HITPOLICY_UNIQUE,
          DMNMessageType.DECISION_TABLE_OVERLAP_HITPOLICY_ANY);

  private final DMNValidator validator = DMNValidatorFactory.newValidator();

  /**
   * What is wrong with the edition's models, as far as it shows without a case; nothing if one of
   * them cannot be read, which the compiler tells. Of tables both the engine and our own analysis
   * speak; where both tell the same, the one with an example is heard.
   */
  public List<Finding> validate(Edition edition) {
    Map<RuleFile, Definitions> models = new LinkedHashMap<>();
    for (RuleFile file : edition.files()) {
      if (file.language() == Language.DMN) {
        Optional<Definitions> model = DmnFile.read(file, new ArrayList<>());
        if (model.isEmpty()) {
          return List.of();
        }
        models.put(file, model.get());
      }
    }
    if (models.isEmpty()) {
      return List.of();
    }
    List<TableCheck> tables = DmnTableChecks.of(models);
    return Stream.of(
            tables.stream().flatMap(table -> table.findings().stream()),
            tables.stream().filter(table -> tooLarge(table, models)).map(DmnValidator::unsearched),
            engine(edition, models, tables))
        .flatMap(Function.identity())
        .distinct()
        .toList();
  }

  private Stream<Finding> engine(
      Edition edition, Map<RuleFile, Definitions> models, List<TableCheck> told) {
    Map<String, String> paths = new LinkedHashMap<>();
    models.forEach((file, model) -> paths.put(key(model), file.path()));
    Reader[] texts =
        models.keySet().stream().map(file -> new StringReader(file.text())).toArray(Reader[]::new);
    return validator.validateUsing(what(models.values())).theseModels(texts).stream()
        .filter(message -> DmnMessages.level(message) != Level.INFO)
        .filter(message -> told.stream().noneMatch(check -> tells(check, paths, message)))
        .map(message -> finding(edition, paths, message));
  }

  /** The engine's search for gaps cannot be stopped, so it is not begun where it may not end. */
  private static Validation[] what(Collection<Definitions> models) {
    return models.stream().anyMatch(model -> tables(model).anyMatch(Combinations::tooMany))
        ? new Validation[] {Validation.VALIDATE_MODEL}
        : new Validation[] {Validation.VALIDATE_MODEL, Validation.ANALYZE_DECISION_TABLE};
  }

  private static Stream<DecisionTable> tables(Definitions model) {
    return model.findAllChildren(DecisionTable.class).stream().map(DecisionTable.class::cast);
  }

  /** Whether neither the engine nor our own analysis can go through a table. */
  private static boolean tooLarge(TableCheck check, Map<RuleFile, Definitions> models) {
    return !check.limits().isEmpty()
        && models.entrySet().stream()
            .filter(model -> model.getKey().path().equals(check.file()))
            .flatMap(model -> tables(model.getValue()))
            .filter(table -> Objects.equals(DmnMessages.place(table), check.place()))
            .anyMatch(Combinations::tooMany);
  }

  private static Finding unsearched(TableCheck check) {
    return Finding.warning(
        check.file(),
        check.place(),
        "the cells can be combined in more than "
            + Combinations.MOST
            + " ways, so the table was not searched whole for gaps and overlaps.",
        "Split the table.");
  }

  /** Whether an analysis of a table tells the same with an example. */
  private static boolean tells(TableCheck check, Map<String, String> paths, DMNMessage message) {
    if (!(message.getSourceReference() instanceof DMNModelInstrumentedBase element)) {
      return false;
    }
    Definitions model = DmnMessages.model(message);
    boolean same =
        model != null
            && check.file().equals(paths.get(key(model)))
            && Objects.equals(check.place(), DmnMessages.place(element));
    return same
        && ((GAPS.contains(message.getMessageType()) && !check.gaps().isEmpty())
            || (OVERLAPS.contains(message.getMessageType())
                && check.overlaps().stream().anyMatch(Overlap::certain)));
  }

  private static Finding finding(Edition edition, Map<String, String> paths, DMNMessage message) {
    Definitions model = DmnMessages.model(message);
    String path = model == null ? null : paths.get(key(model));
    return DmnMessages.finding(
        Objects.requireNonNullElse(path, edition.folder()), DmnMessages.level(message), message);
  }

  private static String key(Definitions model) {
    return model.getNamespace() + " " + model.getName();
  }
}
