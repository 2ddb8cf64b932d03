package ee.kaskkiri.engine.dmn;

import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.engine.dmn.feel.FastFeel;
import ee.kaskkiri.engine.limit.Effort;
import ee.kaskkiri.engine.limit.StoppedError;
import ee.kaskkiri.rules.Act;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.DMNImportsUtil;
import org.kie.dmn.core.compiler.DMNImportsUtil.ImportType;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.Import;
import org.kie.kogito.dmn.DMNKogito;

/** Compiles the DMN models of an edition, together, so that they may import each other. */
public final class DmnCompiler {
  private final Strictness strictness;

  /** A compiler whose topics answer as strictly as told. */
  public DmnCompiler(Strictness strictness) {
    this.strictness = strictness;
  }

  /**
   * The topics that the edition's DMN files answer. A model that others import and that holds no
   * decision is a library, not a topic.
   *
   * @param findings takes what the compiler finds
   */
  public List<Topic> compile(Edition edition, List<Finding> findings) {
    try {
      return Effort.of(() -> topics(edition, findings));
    } catch (StoppedError e) {
      findings.add(
          Finding.error(
              edition.folder(), null, "the DMN models do not compile: " + e.getMessage() + "."));
      return List.of();
    }
  }

  private List<Topic> topics(Edition edition, List<Finding> findings) {
    Map<RuleFile, Definitions> models = read(edition, findings);
    checkImports(models, findings);
    if (models.isEmpty() || Finding.anyError(findings)) {
      return List.of();
    }
    DMNRuntime runtime = runtime(edition, models, findings);
    if (runtime == null) {
      return List.of();
    }
    FastFeel.apply(runtime.getModels());
    DmnTypes declared = new DmnTypes(ConstraintTexts.of(runtime.getModels()));
    DmnInputTypes types = new DmnInputTypes(declared);
    runtime.getModels().forEach(types::takeOver);
    runtime.getModels().forEach(new QuickTypes(declared)::giveTo);
    FiredRows firedRows = new FiredRows(models.values());
    runtime.addListener(firedRows);
    Set<String> imported =
        models.values().stream()
            .flatMap(definitions -> definitions.getImport().stream())
            .map(Import::getNamespace)
            .collect(Collectors.toSet());
    List<Topic> topics = new ArrayList<>();
    models.forEach(
        (file, definitions) -> {
          DMNModel model = runtime.getModel(definitions.getNamespace(), definitions.getName());
          if (compiled(file, model, findings)) {
            DmnModel asked = asked(edition.act(), file, model, types, findings);
            if (!asked.decisionNames().isEmpty() || !asked.services().isEmpty()) {
              topics.add(new DmnTopic(file.topic(), runtime, asked, firedRows, strictness));
            } else if (!imported.contains(definitions.getNamespace())) {
              findings.add(
                  Finding.warning(
                      file.path(),
                      null,
                      "the model holds no decision, and no other model imports it.",
                      "Add a decision, or take the file away."));
            }
          }
        });
    return topics;
  }

  private static Map<RuleFile, Definitions> read(Edition edition, List<Finding> findings) {
    Map<RuleFile, Definitions> models = new LinkedHashMap<>();
    Map<String, RuleFile> names = new LinkedHashMap<>();
    for (RuleFile file : edition.files()) {
      if (file.language() == Language.DMN) {
        DmnFile.read(file, findings)
            .ifPresent(
                definitions -> {
                  RuleFile other =
                      names.putIfAbsent(
                          definitions.getNamespace() + " " + definitions.getName(), file);
                  if (other == null) {
                    models.put(file, definitions);
                  } else {
                    findings.add(
                        Finding.error(
                            file.path(),
                            "definitions",
                            "has the same namespace and name as " + other.path() + ".",
                            "Give each model a name of its own."));
                  }
                });
      }
    }
    return models;
  }

  private static void checkImports(Map<RuleFile, Definitions> models, List<Finding> findings) {
    Set<String> there =
        models.values().stream().map(Definitions::getNamespace).collect(Collectors.toSet());
    models.forEach(
        (file, model) ->
            model.getImport().stream()
                .filter(wanted -> DMNImportsUtil.whichImportType(wanted) == ImportType.DMN)
                .filter(wanted -> !there.contains(wanted.getNamespace()))
                .forEach(
                    wanted ->
                        findings.add(
                            Finding.error(
                                file.path(),
                                "import " + wanted.getName(),
                                "no model of this edition has the namespace "
                                    + wanted.getNamespace()
                                    + ".",
                                "Put the imported model into " + folder(file) + "."))));
  }

  private static String folder(RuleFile file) {
    return file.path().substring(0, file.path().lastIndexOf('/'));
  }

  private static @Nullable DMNRuntime runtime(
      Edition edition, Map<RuleFile, Definitions> models, List<Finding> findings) {
    Reader[] readers = models.keySet().stream().map(DmnCompiler::reader).toArray(Reader[]::new);
    try {
      return DMNKogito.createGenericDMNRuntime(Set.of(), true, readers);
    } catch (RuntimeException e) {
      findings.add(
          Finding.error(edition.folder(), null, "the DMN models do not compile: " + cause(e)));
      return null;
    }
  }

  /** The engine names a reader in its errors by what it says of itself. */
  private static Reader reader(RuleFile file) {
    return new StringReader(file.text()) {
      @Override
      public String toString() {
        return file.path();
      }
    };
  }

  private static String cause(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private boolean compiled(RuleFile file, @Nullable DMNModel model, List<Finding> findings) {
    if (model == null) {
      findings.add(Finding.error(file.path(), null, "the model does not compile."));
      return false;
    }
    boolean tolerated = strictness == Strictness.ERROR && BrokenElements.of(model).confined();
    for (DMNMessage message : model.getMessages()) {
      Level level = DmnMessages.level(message);
      if (level != Level.INFO) {
        Level told = tolerated ? Level.WARNING : level;
        findings.add(DmnMessages.finding(file.path(), told, message));
      }
    }
    return tolerated || !model.hasErrors();
  }

  private static DmnModel asked(
      Act act, RuleFile file, DMNModel model, DmnInputTypes types, List<Finding> findings) {
    List<String> outcomes = act.topic(file.topic()).map(Act.Topic::outcomes).orElseGet(List::of);
    List<String> known = new ArrayList<>();
    for (String outcome : outcomes) {
      if (model.getDecisionByName(outcome) == null) {
        findings.add(
            Finding.error(
                file.path(),
                null,
                "has no decision '" + outcome + "', which act.yaml names as an outcome.",
                "Name a decision of the model."));
      } else {
        known.add(outcome);
      }
    }
    Optional<String> day = act.dayInput();
    return new DmnModel(model, types, day, known);
  }
}
