package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.dmn.table.TableAnalysis;
import ee.kaskkiri.engine.table.TableCheck;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.RuleFile;
import ee.kaskkiri.rules.RuleFile.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.model.api.Definitions;

/** Analyses the decision tables of an edition, without compiling it. */
public final class DmnTableChecks {
  private DmnTableChecks() {}

  /**
   * What shows of each table, in the order of the files; models that cannot be read are left out.
   */
  public static List<TableCheck> of(Edition edition) {
    Map<RuleFile, Definitions> models = new LinkedHashMap<>();
    for (RuleFile file : edition.files()) {
      if (file.language() == Language.DMN) {
        DmnFile.read(file, new ArrayList<>()).ifPresent(model -> models.put(file, model));
      }
    }
    return of(models);
  }

  static List<TableCheck> of(Map<RuleFile, Definitions> models) {
    DeclaredTypes types = new DeclaredTypes(models.values());
    List<TableCheck> checks = new ArrayList<>();
    models.forEach(
        (file, model) ->
            new DmnTableReader(file, model, types)
                .tables().stream().map(TableAnalysis::of).forEach(checks::add));
    return checks;
  }
}
