package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.table.TableCheck;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.Finding.Level;
import ee.kaskkiri.rules.RuleFile;
import ee.kaskkiri.rules.RuleFile.Language;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
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
    return Stream.concat(
            tables.stream().flatMap(table -> table.findings().stream()),
            engine(edition, models, tables))
        .distinct()
        .toList();
  }

  private Stream<Finding> engine(
      Edition edition, Map<RuleFile, Definitions> models, List<TableCheck> told) {
    Map<String, String> paths = new LinkedHashMap<>();
    models.forEach((file, model) -> paths.put(key(model), file.path()));
    Reader[] texts =
        models.keySet().stream().map(file -> new StringReader(file.text())).toArray(Reader[]::new);
    return validator
        .validateUsing(Validation.VALIDATE_MODEL, Validation.ANALYZE_DECISION_TABLE)
        .theseModels(texts)
        .stream()
        .filter(message -> DmnMessages.level(message) != Level.INFO)
        .filter(message -> told.stream().noneMatch(check -> tells(check, paths, message)))
        .map(message -> finding(edition, paths, message));
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
            || (OVERLAPS.contains(message.getMessageType()) && !check.overlaps().isEmpty()));
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
