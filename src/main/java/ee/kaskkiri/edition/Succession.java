package ee.kaskkiri.edition;

import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which edition follows which.
 *
 * @param tree the repository without the new edition
 * @param previous the edition that is copied
 * @param firstDay first day in force of the new one
 */
record Succession(FileTree tree, Edition previous, LocalDate firstDay) {

  /**
   * Makes sure that the new edition may follow.
   *
   * @throws EditionRefusedException if it may not
   */
  void check() {
    String name = "'" + previous.instrument() + "'";
    if (!firstDay.isAfter(previous.firstDay())) {
      throw new EditionRefusedException(
          "The latest edition of "
              + name
              + " is in force from "
              + previous.firstDay()
              + ". A new one begins on a later day; what was wrong before is a correction, in place.");
    }
    String folder = RuleBook.CASES + "/" + previous.instrument() + "/" + firstDay;
    if (!tree.names(folder).isEmpty() || !tree.names(folder()).isEmpty()) {
      throw new EditionRefusedException(
          "There is a folder of " + name + " for " + firstDay + " already. Nothing was changed.");
    }
  }

  String instrument() {
    return previous.instrument();
  }

  String name() {
    return firstDay.toString();
  }

  /** Folder of the new edition. */
  String folder() {
    return RuleBook.RULES + "/" + instrument() + "/" + name();
  }

  /** Path of the cases of the previous edition. */
  String casesBefore(String topic) {
    return CaseBook.path(previous, topic);
  }

  /** Path of the cases of the new edition. */
  String cases(String topic) {
    return RuleBook.CASES + "/" + instrument() + "/" + name() + "/" + topic + ".yaml";
  }

  /** The repository with other files. */
  FileTree with(Map<String, String> files) {
    return with(tree, files);
  }

  static FileTree with(FileTree tree, Map<String, String> files) {
    Map<String, byte[]> content = new TreeMap<>();
    tree.paths().forEach(path -> content.put(path, tree.content(path).orElseThrow()));
    files.forEach((path, text) -> content.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return FileTree.of(content);
  }

  static FileTree withoutCases(FileTree tree) {
    Map<String, byte[]> content = new TreeMap<>();
    for (String path : tree.paths()) {
      if (!path.startsWith(RuleBook.CASES + "/")) {
        content.put(path, tree.content(path).orElseThrow());
      }
    }
    return FileTree.of(content);
  }
}
