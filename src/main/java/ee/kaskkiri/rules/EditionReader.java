package ee.kaskkiri.rules;

import ee.kaskkiri.rules.RuleFile.Language;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the editions of an instrument from its folders. */
final class EditionReader {
  private static final String ACT = "act.yaml";

  private final FileTree tree;
  private final List<Finding> findings;
  private final ActReader acts;

  EditionReader(FileTree tree, List<Finding> findings) {
    this.tree = tree;
    this.findings = findings;
    this.acts = new ActReader(findings);
  }

  /** Every edition that can be read, earliest first. */
  List<Edition> editions(String instrument) {
    List<Edition> editions = new ArrayList<>();
    String folder = RuleBook.RULES + "/" + instrument;
    for (String name : tree.names(folder)) {
      String path = folder + "/" + name;
      if (tree.isFile(path)) {
        findings.add(
            Finding.error(
                path,
                null,
                "a file where only editions are expected.",
                "Put it into a folder named by the first day in force."));
      } else {
        day(path, name).flatMap(day -> edition(instrument, day, path)).ifPresent(editions::add);
      }
    }
    editions.sort(Comparator.comparing(Edition::firstDay));
    return withoutOverlaps(editions);
  }

  private Optional<LocalDate> day(String path, String name) {
    try {
      return Optional.of(LocalDate.parse(name));
    } catch (DateTimeParseException e) {
      findings.add(
          Finding.error(
              path,
              null,
              "'" + name + "' is not a day.",
              "An edition's folder is named by its first day in force, YYYY-MM-DD."));
      return Optional.empty();
    }
  }

  private Optional<Edition> edition(String instrument, LocalDate firstDay, String folder) {
    List<RuleFile> files = files(folder);
    if (files.isEmpty()) {
      findings.add(
          Finding.error(folder, null, "the edition has no rule file.", "Add a .dmn or .drl file."));
      return Optional.empty();
    }
    Act act = act(instrument, firstDay, folder + "/" + ACT);
    if (act == null) {
      return Optional.empty();
    }
    return Optional.of(new Edition(instrument, firstDay, act.validTo(), act, files));
  }

  private List<RuleFile> files(String folder) {
    Map<String, RuleFile> files = new HashMap<>();
    for (String name : tree.names(folder)) {
      String path = folder + "/" + name;
      Language language = language(name);
      if (language == null) {
        if (!name.equals(ACT)) {
          findings.add(
              Finding.error(
                  path,
                  null,
                  "an edition holds " + ACT + " and files that end in .dmn or .drl only.",
                  "Move or rename it."));
        }
        continue;
      }
      String topic = name.substring(0, name.lastIndexOf('.'));
      RuleFile file =
          RuleFile.of(path, topic, language, tree.content(path).orElseGet(() -> new byte[0]));
      RuleFile other = files.putIfAbsent(topic, file);
      if (other != null) {
        findings.add(
            Finding.error(
                path,
                null,
                "topic '" + topic + "' is answered by " + other.path() + " already.",
                "Keep one file for each topic."));
      }
    }
    return files.values().stream().sorted(Comparator.comparing(RuleFile::path)).toList();
  }

  private static @Nullable Language language(String name) {
    if (name.endsWith(".dmn")) {
      return Language.DMN;
    }
    return name.endsWith(".drl") ? Language.DRL : null;
  }

  private @Nullable Act act(String instrument, LocalDate firstDay, String path) {
    Optional<String> text = tree.text(path);
    if (text.isEmpty()) {
      findings.add(
          Finding.warning(
              path,
              null,
              "the file is missing, so nobody can read which law this is.",
              "Add it with instrument, title, valid_from and topics."));
      Bilingual title = new Bilingual(instrument, instrument);
      return new Act(
          instrument, title, null, firstDay, null, null, Map.of(), List.of(), List.of(), List.of());
    }
    Act act = acts.read(path, text.get());
    if (act == null) {
      return null;
    }
    if (!act.instrument().equals(instrument)) {
      findings.add(
          Finding.error(
              path,
              "/instrument",
              "is '" + act.instrument() + "', the folder says '" + instrument + "'.",
              "Use the folder's name."));
      return null;
    }
    if (!act.validFrom().equals(firstDay)) {
      findings.add(
          Finding.error(
              path,
              "/valid_from",
              "is " + act.validFrom() + ", the folder says " + firstDay + ".",
              "Use the folder's day."));
      return null;
    }
    if (act.validTo() != null && act.validTo().isBefore(firstDay)) {
      findings.add(
          Finding.error(path, "/valid_to", act.validTo() + " lies before the first day in force."));
      return null;
    }
    return act;
  }

  private List<Edition> withoutOverlaps(List<Edition> editions) {
    List<Edition> ordered = new ArrayList<>();
    for (int i = 0; i < editions.size(); i++) {
      Edition edition = editions.get(i);
      LocalDate last = edition.lastDay();
      if (i + 1 < editions.size()) {
        LocalDate next = editions.get(i + 1).firstDay();
        if (last == null) {
          last = next.minusDays(1);
        } else if (!last.isBefore(next)) {
          findings.add(
              Finding.error(
                  edition.folder() + "/" + ACT,
                  "/valid_to",
                  "the edition of " + next + " is in force on " + last + " already.",
                  "End this one on " + next.minusDays(1) + "."));
        }
      }
      ordered.add(
          new Edition(
              edition.instrument(), edition.firstDay(), last, edition.act(), edition.files()));
    }
    return ordered;
  }
}
