package ee.kaskkiri.difference;

import ee.kaskkiri.engine.Lazy;
import ee.kaskkiri.engine.Outlines;
import ee.kaskkiri.engine.outline.Outline;
import ee.kaskkiri.regression.Case;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.regression.CaseFile;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.rules.RuleFile;
import ee.kaskkiri.rules.RuleFile.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One side of a comparison: the files as they lie there, also those that nobody can use. */
final class Snapshot {
  static final String ACT = "act.yaml";

  private final FileTree tree;
  private final RuleBook rules;
  private final Supplier<CaseBook> cases;

  Snapshot(FileTree tree) {
    this.tree = tree;
    this.rules = RuleBook.read(tree);
    this.cases = Lazy.of(() -> CaseBook.read(tree, rules));
  }

  FileTree tree() {
    return tree;
  }

  /** Names of the folders that hold editions. */
  SortedSet<String> instruments() {
    return folders(RuleBook.RULES);
  }

  /** Names of the folders of an instrument, whether they are days or not. */
  SortedSet<String> editions(String instrument) {
    return folders(RuleBook.RULES + "/" + instrument);
  }

  /** Names of the files of an edition that hold rules. */
  SortedSet<String> ruleFiles(String instrument, String edition) {
    String folder = folder(instrument, edition);
    return tree.names(folder).stream()
        .filter(name -> name.endsWith(".dmn") || name.endsWith(".drl"))
        .filter(name -> tree.isFile(folder + "/" + name))
        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }

  static String folder(String instrument, String edition) {
    return RuleBook.RULES + "/" + instrument + "/" + edition;
  }

  static String topic(String fileName) {
    return fileName.substring(0, fileName.lastIndexOf('.'));
  }

  Optional<Outline> outline(String path, List<Finding> findings) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    Language language = name.endsWith(".dmn") ? Language.DMN : Language.DRL;
    RuleFile file = new RuleFile(path, topic(name), language, tree.text(path).orElse(""));
    return Outlines.read(file, findings);
  }

  /** What the act says; empty if it cannot be read, which {@link #findings} tells. */
  Optional<Act> act(String instrument, String edition) {
    return rules.instrument(instrument).stream()
        .flatMap(one -> one.editions().stream())
        .filter(one -> one.name().equals(edition))
        .findFirst()
        .map(one -> one.act());
  }

  /** The cases of a file; empty if it cannot be read. */
  Optional<List<Case>> cases(String path) {
    boolean wrong = findings(path).findAny().isPresent();
    return wrong
        ? Optional.empty()
        : Optional.ofNullable(cases.get().files().get(path)).map(CaseFile::cases);
  }

  /** What is wrong with a file. */
  Stream<Finding> findings(String path) {
    return Stream.concat(rules.findings().stream(), cases.get().findings().stream())
        .filter(finding -> finding.level() == Finding.Level.ERROR)
        .filter(finding -> finding.file().equals(path));
  }

  boolean has(String path) {
    return tree.isFile(path);
  }

  /** Whether a file has the same bytes on both sides. */
  boolean sameFile(String path, Snapshot other, String otherPath) {
    Optional<byte[]> mine = tree.content(path);
    Optional<byte[]> others = other.tree.content(otherPath);
    if (mine.isPresent() && others.isPresent()) {
      return Arrays.equals(mine.get(), others.get());
    }
    return mine.isEmpty() && others.isEmpty();
  }

  private SortedSet<String> folders(String folder) {
    return tree.names(folder).stream()
        .filter(name -> !tree.isFile(folder + "/" + name))
        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }
}
