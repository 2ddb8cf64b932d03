package ee.kaskkiri.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every instrument of a rule repository.
 *
 * @param instruments the instruments by name
 * @param findings what is wrong with the files as far as reading them shows
 */
public record RuleBook(SortedMap<String, Instrument> instruments, List<Finding> findings) {
  /** Folder of the rules. */
  public static final String RULES = "rules";

  /** Folder of the cases, laid out like {@link #RULES}. */
  public static final String CASES = "test-data";

  public RuleBook {
    instruments = Collections.unmodifiableSortedMap(new TreeMap<>(instruments));
    findings = List.copyOf(findings);
  }

  /** Reads every instrument; what cannot be read is left out and becomes a finding. */
  public static RuleBook read(FileTree tree) {
    SortedMap<String, Instrument> instruments = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    EditionReader reader = new EditionReader(tree, findings);
    for (String name : tree.names(RULES)) {
      if (!tree.isFile(RULES + "/" + name)) {
        List<Edition> editions = reader.editions(name);
        if (!editions.isEmpty()) {
          instruments.put(name, new Instrument(name, editions));
        }
      }
    }
    if (instruments.isEmpty() && !Finding.anyError(findings)) {
      findings.add(
          Finding.error(
              RULES,
              null,
              "there is no instrument.",
              "Rules stand in " + RULES + "/<instrument>/<first day in force>/<topic>.dmn."));
    }
    return new RuleBook(instruments, findings);
  }

  /** The instrument of a name; empty if there is none. */
  public Optional<Instrument> instrument(String name) {
    return Optional.ofNullable(instruments.get(name));
  }

  /** Every edition of every instrument. */
  public List<Edition> editions() {
    return instruments.values().stream()
        .flatMap(instrument -> instrument.editions().stream())
        .toList();
  }
}
