package ee.kaskkiri.difference;

import ee.kaskkiri.difference.Change.Detail;
import ee.kaskkiri.difference.Change.Kind;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two states of the rules, instrument by instrument. */
final class TreeComparison {
  private final Snapshot before;
  private final Snapshot after;
  private final Set<String> seen = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();

  TreeComparison(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
  }

  static List<Change> editions(
      FileTree before, String oldEdition, FileTree after, String edition, String instrument) {
    Snapshot old = new Snapshot(before);
    Snapshot now = before.hash().equals(after.hash()) ? old : new Snapshot(after);
    return new EditionComparison(old, now, instrument, oldEdition, edition, new HashSet<>())
        .changes();
  }

  /**
   * What differs.
   *
   * @param only only this instrument; null means all files
   */
  List<Change> changes(@Nullable String only) {
    for (String instrument : both(before.instruments(), after.instruments())) {
      if (only == null || only.equals(instrument)) {
        instrument(instrument);
      }
    }
    for (String path : both(paths(before), paths(after))) {
      if (!seen.contains(path) && (only == null || belongs(path, only))) {
        file(path);
      }
    }
    return changes;
  }

  private void instrument(String instrument) {
    SortedSet<String> old = before.editions(instrument);
    SortedSet<String> now = after.editions(instrument);
    if (old.isEmpty() || now.isEmpty()) {
      boolean added = old.isEmpty();
      Place place = Place.edition(RuleBook.RULES + "/" + instrument, instrument, null);
      changes.add(gone(added, What.INSTRUMENT, place, instrument, "edition", added ? now : old));
      see(instrument + "/");
      return;
    }
    for (String edition : both(old, now)) {
      if (old.contains(edition) && now.contains(edition)) {
        changes.addAll(
            new EditionComparison(before, after, instrument, edition, edition, seen).changes());
      } else {
        edition(instrument, edition, now.contains(edition));
      }
    }
  }

  private void edition(String instrument, String edition, boolean added) {
    Place place = Place.edition(Snapshot.folder(instrument, edition), instrument, edition);
    SortedSet<String> topics = new TreeSet<>();
    (added ? after : before)
        .ruleFiles(instrument, edition)
        .forEach(name -> topics.add(Snapshot.topic(name)));
    changes.add(gone(added, What.EDITION, place, edition, "topic", topics));
    see(instrument + "/" + edition + "/");
  }

  private static Change gone(
      boolean added, What what, Place place, String name, String of, Set<String> parts) {
    List<Detail> details =
        parts.stream()
            .map(part -> new Detail(of, null, added ? null : part, added ? part : null))
            .toList();
    Kind kind = added ? Kind.ADDED : Kind.REMOVED;
    return Change.of(kind, what, place, Effect.VERDICT, added ? null : name, added ? name : null)
        .with(details);
  }

  /** Files that came or went with their folder are told by it. */
  private void see(String folder) {
    for (String path : both(paths(before), paths(after))) {
      if (path.startsWith(RuleBook.RULES + "/" + folder)
          || path.startsWith(RuleBook.CASES + "/" + folder)) {
        seen.add(path);
      }
    }
  }

  private void file(String path) {
    if (!before.sameFile(path, after, path)) {
      Kind kind = before.has(path) ? (after.has(path) ? Kind.CHANGED : Kind.REMOVED) : Kind.ADDED;
      changes.add(Change.of(kind, What.FILE, Place.file(path), Effect.NONE, null, null));
    }
  }

  private static boolean belongs(String path, String instrument) {
    return path.startsWith(RuleBook.RULES + "/" + instrument + "/")
        || path.startsWith(RuleBook.CASES + "/" + instrument + "/");
  }

  private static SortedSet<String> paths(Snapshot side) {
    SortedSet<String> paths = new TreeSet<>();
    side.tree().paths().forEach(paths::add);
    return paths;
  }

  private static SortedSet<String> both(Set<String> one, Set<String> other) {
    SortedSet<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }
}
