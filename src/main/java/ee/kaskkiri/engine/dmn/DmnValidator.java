package ee.kaskkiri.engine.dmn;

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
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;

/** Finds gaps, overlaps and model errors in the DMN files of an edition. */
public final class DmnValidator {
  private final DMNValidator validator = DMNValidatorFactory.newValidator();

  /**
   * What is wrong with the edition's models, as far as it shows without a case; nothing if one of
   * them cannot be read, which the compiler tells.
   */
  public List<Finding> validate(Edition edition) {
    List<RuleFile> files =
        edition.files().stream().filter(file -> file.language() == Language.DMN).toList();
    if (files.isEmpty()) {
      return List.of();
    }
    Map<String, String> paths = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (RuleFile file : files) {
      Optional<Definitions> model = DmnFile.read(file, new ArrayList<>());
      if (model.isEmpty()) {
        return List.of();
      }
      paths.put(key(model.get()), file.path());
      findings.addAll(tooLarge(file, model.get()));
    }
    Reader[] models =
        files.stream().map(file -> new StringReader(file.text())).toArray(Reader[]::new);
    Validation[] what =
        findings.isEmpty()
            ? new Validation[] {Validation.VALIDATE_MODEL, Validation.ANALYZE_DECISION_TABLE}
            : new Validation[] {Validation.VALIDATE_MODEL};
    validator.validateUsing(what).theseModels(models).stream()
        .filter(message -> DmnMessages.level(message) != Level.INFO)
        .map(message -> finding(edition, paths, message))
        .distinct()
        .forEach(findings::add);
    return findings;
  }

  private static List<Finding> tooLarge(RuleFile file, Definitions model) {
    return model.findAllChildren(DecisionTable.class).stream()
        .filter(Combinations::tooMany)
        .map(
            table ->
                Finding.warning(
                    file.path(),
                    DmnTables.name(table),
                    "the cells can be combined in more than "
                        + Combinations.MOST
                        + " ways, so no table of this edition was searched for gaps and overlaps.",
                    "Split the table."))
        .toList();
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
