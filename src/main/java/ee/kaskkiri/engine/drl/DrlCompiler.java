package ee.kaskkiri.engine.drl;

import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Makes a DRL file answer questions; each file gets a rule base of its own. */
public final class DrlCompiler {
  static final String ENDING = ".drl";
  private static final ClassLoader CLASSES = new KnownClasses(DrlCompiler.class.getClassLoader());
  private static final String GROUP = "rules";

  private DrlCompiler() {}

  /**
   * Compiles a file.
   *
   * @param dayInput name of the global that holds the day that counts; empty if the edition names
   *     none
   * @param findings takes what is wrong with the file
   * @return the topic, to be closed when it is not needed any more; empty if there is an error
   */
  public static Optional<DrlTopic> compile(
      RuleFile file, Optional<String> dayInput, List<Finding> findings) {
    List<Finding> found = new ArrayList<>();
    Optional<PackageDescr> source = parse(file, found);
    Optional<DrlTopic> topic = source.flatMap(parsed -> compile(file, parsed, dayInput, found));
    findings.addAll(found);
    return topic;
  }

  /** What a file takes, without compiling it; empty if it cannot be read. */
  public static Optional<ValueType.Fields> inputs(RuleFile file, List<Finding> findings) {
    return parse(file, findings)
        .map(
            source ->
                new InputTypes(
                        file.path(), new TypeReader(file.path(), findings).read(source), findings)
                    .read());
  }

  static Optional<PackageDescr> parse(RuleFile file, List<Finding> findings) {
    DrlParser parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
    try {
      PackageDescr source = parser.parse(false, file.text());
      BuildMessages messages = new BuildMessages(file);
      parser.getErrors().forEach(error -> findings.add(messages.parsed(error)));
      if (source != null && source.getName().isEmpty()) {
        findings.add(Finding.error(file.path(), null, "there is no package.", "Begin with one."));
      }
      return Finding.anyError(findings) ? Optional.empty() : Optional.ofNullable(source);
    } catch (DroolsParserException e) {
      findings.add(Finding.error(file.path(), null, "cannot be read as DRL: " + e.getMessage()));
      return Optional.empty();
    }
  }

  private static Optional<DrlTopic> compile(
      RuleFile file, PackageDescr source, Optional<String> dayInput, List<Finding> findings) {
    Map<String, DeclaredType> declared = new TypeReader(file.path(), findings).read(source);
    ValueType.Fields inputs = new InputTypes(file.path(), declared, findings).read();
    Globals globals = Globals.read(file, source, dayInput, findings);
    if (Finding.anyError(findings)) {
      return Optional.empty();
    }
    return build(file, source, findings)
        .flatMap(base -> topic(file, source, declared, inputs, globals, base, findings));
  }

  private static Optional<KieBase> build(
      RuleFile file, PackageDescr source, List<Finding> findings) {
    KieServices services = KieServices.get();
    ReleaseId id = services.newReleaseId(GROUP, file.topic(), UUID.randomUUID().toString());
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(id);
    files.write(
        "src/main/resources/" + source.getName().replace('.', '/') + "/" + file.topic() + ENDING,
        Loops.counted(file.text()));
    KieBuilder builder =
        services.newKieBuilder(files, CLASSES).buildAll(ExecutableModelProject.class);
    findings.addAll(new BuildMessages(file).built(builder.getResults().getMessages()));
    try {
      return builder.getResults().hasMessages(Message.Level.ERROR)
          ? Optional.empty()
          : Optional.of(services.newKieContainer(id, CLASSES).getKieBase());
    } finally {
      // what the engine kept under the id would stay for as long as the process
      services.getRepository().removeKieModule(id);
    }
  }

  private static Optional<DrlTopic> topic(
      RuleFile file,
      PackageDescr source,
      Map<String, DeclaredType> declared,
      ValueType.Fields inputs,
      Globals globals,
      KieBase base,
      List<Finding> findings) {
    Facts facts = new Facts(declared, base, source.getName());
    Map<String, RuleText> rules = new RuleReader(file, findings).read(source, base);
    Map<String, Outcome> outcomes =
        new OutcomeReader(file, declared, facts, findings).read(source, base);
    if (Finding.anyError(findings)) {
      return Optional.empty();
    }
    List<DeclaredType> taken =
        declared.values().stream().filter(type -> type.input() != null).toList();
    return Optional.of(
        new DrlTopic(file.topic(), inputs, taken, facts, globals, rules, outcomes, base));
  }
}
