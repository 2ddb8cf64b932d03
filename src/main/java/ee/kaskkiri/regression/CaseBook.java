package ee.kaskkiri.regression;

import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.Instrument;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.rules.RuleFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every case of a rule repository.
 *
 * @param files case files by path
 * @param findings what is wrong with them as far as reading shows
 */
public record CaseBook(SortedMap<String, CaseFile> files, List<Finding> findings) {
  private static final String ENDING = ".yaml";

  public CaseBook {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    findings = List.copyOf(findings);
  }

  /** Reads every case file; what cannot be read is left out and becomes a finding. */
  public static CaseBook read(FileTree tree, RuleBook rules) {
    List<Finding> findings = new ArrayList<>();
    SortedMap<String, CaseFile> files = new TreeMap<>();
    CaseReader reader = new CaseReader(findings);
    for (Instrument instrument : rules.instruments().values()) {
      Map<String, Case> known = new HashMap<>();
      for (Edition edition : instrument.editions()) {
        for (RuleFile rule : edition.files()) {
          String path = path(edition, rule.topic());
          Optional<String> text = tree.text(path);
          if (text.isPresent()) {
            List<Case> cases = reader.read(path, text.get(), edition);
            cases.forEach(found -> duplicate(known, found, findings));
            files.put(path, new CaseFile(path, rule.topic(), cases));
          }
        }
      }
    }
    orphans(tree, rules, files, findings);
    return new CaseBook(files, findings);
  }

  /** Path of the case file of a topic. */
  public static String path(Edition edition, String topic) {
    return RuleBook.CASES
        + "/"
        + edition.instrument()
        + "/"
        + edition.name()
        + "/"
        + topic
        + ENDING;
  }

  /** The cases of a topic; empty if there are none. */
  public List<Case> cases(Edition edition, String topic) {
    CaseFile file = files.get(path(edition, topic));
    return file == null ? List.of() : file.cases();
  }

  private static void duplicate(Map<String, Case> known, Case found, List<Finding> findings) {
    Case first = known.putIfAbsent(found.id(), found);
    if (first != null) {
      findings.add(
          Finding.error(
              found.file(),
              found.id(),
              "the id stands in " + first.file() + " already.",
              "Give each case of an instrument an id of its own."));
    }
  }

  private static void orphans(
      FileTree tree, RuleBook rules, Map<String, CaseFile> files, List<Finding> findings) {
    for (String path : tree.paths()) {
      if (path.startsWith(RuleBook.CASES + "/")
          && !path.endsWith(".md")
          && !files.containsKey(path)
          && !unreadable(path, rules)) {
        findings.add(
            Finding.error(
                path,
                null,
                "no rule file belongs to it.",
                "Cases stand at "
                    + RuleBook.CASES
                    + "/<instrument>/<first day in force>/<topic>"
                    + ENDING
                    + "."));
      }
    }
  }

  /** Whether the edition of a case file exists but could not be read, which is told already. */
  private static boolean unreadable(String path, RuleBook rules) {
    String folder = RuleBook.RULES + path.substring(RuleBook.CASES.length());
    String edition = folder.substring(0, folder.lastIndexOf('/'));
    return rules.findings().stream()
        .anyMatch(
            finding ->
                finding.file().startsWith(edition) && finding.level() == Finding.Level.ERROR);
  }
}
