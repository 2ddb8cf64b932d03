package ee.kaskkiri.decision;

import ee.kaskkiri.engine.Compilation;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.EditionCompiler;
import ee.kaskkiri.release.ActiveRelease;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens the rule repository that the service was told to serve. */
@Singleton
public class ServedRules {

  @Produces
  @ApplicationScoped
  ActiveRelease active(Settings settings) throws IOException {
    Optional<Path> directory = settings.repository();
    FileTree tree = directory.isPresent() ? FileTree.read(directory.get()) : FileTree.packaged();
    RuleBook rules = RuleBook.read(tree);
    List<Finding> findings = new ArrayList<>(rules.findings());
    Map<String, CompiledEdition> compiled = new HashMap<>();
    EditionCompiler compiler = new EditionCompiler(settings.gate());
    for (Edition edition : rules.editions()) {
      Compilation compilation = compiler.compile(edition);
      findings.addAll(compilation.findings());
      compilation.edition().ifPresent(found -> compiled.put(edition.folder(), found));
    }
    if (Finding.anyError(findings)) {
      throw new IllegalStateException(findings.toString());
    }
    Release release = new Release(tree.hash(), rules, compiled, findings);
    return () -> release;
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
