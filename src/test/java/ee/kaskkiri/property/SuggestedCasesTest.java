package ee.kaskkiri.property;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.property.PackagedRules.Question;
import ee.kaskkiri.regression.Case;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.regression.CaseFile;
import ee.kaskkiri.regression.GivenOverBase;
import ee.kaskkiri.regression.Progress;
import ee.kaskkiri.regression.Regression;
import ee.kaskkiri.regression.RegressionReport;
import ee.kaskkiri.regression.Scope;
import ee.kaskkiri.regression.suggest.Suggester;
import ee.kaskkiri.regression.suggest.Suggestion;
import ee.kaskkiri.regression.suggest.Suggestions;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Suggestions for the packaged rules, as if a topic of one edition had no cases. */
class SuggestedCasesTest {
  private static final int TRIES = 2_000;

  static List<Question> questions() {
    return PackagedRules.questions();
  }

  /** The cases of the topic are away; those of other editions are there. */
  private static Suggestions suggestions(Question question) {
    Map<String, CaseFile> files = new TreeMap<>(PackagedRules.CASES.files());
    files.remove(CaseBook.path(question.edition().edition(), question.topic().name()));
    CaseBook cases = new CaseBook(new TreeMap<>(files), List.of());
    return new Suggester(PackagedRules.TREE, PackagedRules.BOOK, cases)
        .suggest(
            question.edition(), question.topic(), question.topic().rules(), TRIES, Progress.SILENT);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyRuleIsFiredAgainByCasesThatDoWhatTheySay(Question question) {
    Suggestions suggestions = suggestions(question);

    assertThat(suggestions.unreached()).isEmpty();
    assertThat(suggestions.suggestions())
        .flatExtracting(Suggestion::covers)
        .containsAll(question.topic().rules());
    assertThat(suggestions.suggestions().size()).isLessThanOrEqualTo(10);

    RegressionReport report = run(question, suggestions.yaml());
    assertThat(report.topics())
        .singleElement()
        .satisfies(
            topic -> {
              assertThat(topic.results()).hasSameSizeAs(suggestions.suggestions());
              for (int i = 0; i < topic.results().size(); i++) {
                Suggestion suggestion = suggestions.suggestions().get(i);
                Case read = topic.results().get(i).tested();
                assertThat(GivenOverBase.same(read.given(), suggestion.given()))
                    .as("%s", suggestion)
                    .isTrue();
                assertThat(topic.results().get(i).tested().on()).isEqualTo(suggestion.on());
                assertThat(topic.results().get(i).fired()).containsAll(suggestion.covers());
              }
            });
  }

  /** Runs the suggested file as the case file of the topic, with an expectation filled in. */
  private static RegressionReport run(Question question, String yaml) {
    String path = CaseBook.path(question.edition().edition(), question.topic().name());
    Map<String, byte[]> files = new LinkedHashMap<>();
    PackagedRules.TREE
        .paths()
        .forEach(each -> files.put(each, PackagedRules.TREE.content(each).orElseThrow()));
    assertThat(open(files, path, yaml)).contains("the expectation is still open.");
    String filled = yaml.replace("    expect: null\n", "    expect: {problem: undecided}\n");
    files.put(path, filled.getBytes(StandardCharsets.UTF_8));
    FileTree tree = FileTree.of(files);
    RuleBook book = RuleBook.read(tree);
    CaseBook cases = CaseBook.read(tree, book);
    assertThat(cases.findings()).isEmpty();
    Scope scope = new Scope(question.edition().edition().instrument(), question.topic().name());
    return new Regression(book, cases)
        .run(tree.hash(), List.of(question.edition()), scope, Progress.SILENT);
  }

  private static List<String> open(Map<String, byte[]> files, String path, String yaml) {
    Map<String, byte[]> with = new LinkedHashMap<>(files);
    with.put(path, yaml.getBytes(StandardCharsets.UTF_8));
    FileTree tree = FileTree.of(with);
    return CaseBook.read(tree, RuleBook.read(tree)).findings().stream()
        .map(finding -> finding.message())
        .toList();
  }
}
