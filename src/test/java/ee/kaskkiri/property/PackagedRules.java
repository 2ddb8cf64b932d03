package ee.kaskkiri.property;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.Compilation;
import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.engine.EditionCompiler;
import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.engine.Topic;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.rules.RuleFile;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;

/** The packaged rules, compiled once for every property. */
final class PackagedRules {
  static final FileTree TREE = FileTree.packaged();
  static final RuleBook BOOK = RuleBook.read(TREE);
  static final CaseBook CASES = CaseBook.read(TREE, BOOK);
  static final List<CompiledEdition> EDITIONS = compile();

  private PackagedRules() {}

  /**
   * A topic of an edition.
   *
   * @param edition the edition
   * @param topic one of its topics
   */
  record Question(CompiledEdition edition, Topic topic) {
    @Override
    public String toString() {
      return edition.edition().folder() + "/" + topic.name();
    }
  }

  static List<Question> questions() {
    return EDITIONS.stream()
        .flatMap(
            edition ->
                edition.topics().values().stream().map(topic -> new Question(edition, topic)))
        .toList();
  }

  /** The texts of an edition's rule files, to take words, days and numbers from. */
  static String text(CompiledEdition edition) {
    return edition.edition().files().stream().map(RuleFile::text).collect(Collectors.joining("\n"));
  }

  private static List<CompiledEdition> compile() {
    LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
    EditionCompiler compiler = new EditionCompiler(Strictness.WARNING);
    return BOOK.editions().stream()
        .map(
            edition -> {
              Compilation compilation = compiler.compile(edition);
              assertThat(compilation.findings()).isEmpty();
              return compilation.edition().orElseThrow();
            })
        .toList();
  }
}
