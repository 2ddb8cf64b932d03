package ee.kaskkiri.release;

import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Keeps published editions as they are. An edition is published if it was there from the beginning,
 * or if the change log of the active release declares it. Its files may change only together with a
 * new change-log entry that declares a correction of it.
 *
 * @param active content of the release that decides
 * @param first folders of the editions that were there from the beginning
 */
record Freeze(FileTree active, Set<String> first) {
  Freeze {
    first = Set.copyOf(first);
  }

  /** What changes in published editions without being declared. */
  List<Finding> broken(FileTree next) {
    ChangeLog before = ChangeLog.of(active);
    ChangeLog after = ChangeLog.of(next);
    Set<String> declared = before.published();
    List<Finding> findings = new ArrayList<>();
    for (String folder : EditionHashes.of(active).keySet()) {
      boolean published = first.contains(folder) || declared.contains(folder);
      if (published && after.corrections(folder) <= before.corrections(folder)) {
        changed(folder, next).forEach(findings::add);
      }
      if (declared.contains(folder) && !after.published().contains(folder)) {
        findings.add(undeclared(folder));
      }
    }
    return findings;
  }

  private static Finding undeclared(String folder) {
    return Finding.error(
        ChangeLog.FILE,
        folder,
        "the edition is published, but no entry declares it any more.",
        "Put its entry back.");
  }

  private List<Finding> changed(String folder, FileTree next) {
    FileTree kept = active.below(folder);
    FileTree coming = next.below(folder);
    if (coming.isEmpty()) {
      return List.of(finding(folder, folder, "is gone"));
    }
    SortedSet<String> paths = new TreeSet<>();
    kept.paths().forEach(paths::add);
    coming.paths().forEach(paths::add);
    return paths.stream()
        .filter(path -> !kept.text(path).equals(coming.text(path)))
        .map(path -> finding(folder, path, how(kept.isFile(path), coming.isFile(path))))
        .toList();
  }

  private static String how(boolean was, boolean is) {
    if (was) {
      return is ? "has changed" : "is gone";
    }
    return "is new";
  }

  private static Finding finding(String folder, String file, String how) {
    String[] names = folder.split("/", -1);
    return Finding.error(
        file,
        null,
        how + ", but its edition is published and stays as it is.",
        "Put it back; a change of the law is a new edition. If the edition was wrong, say so in the"
            + " same change: a new entry of "
            + ChangeLog.FILE
            + " with a paragraph that begins '*Correction:* `"
            + names[1]
            + "` "
            + names[2]
            + "'.");
  }
}
