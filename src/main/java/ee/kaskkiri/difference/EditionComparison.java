package ee.kaskkiri.difference;

import ee.kaskkiri.difference.Change.Kind;
import ee.kaskkiri.engine.outline.Outline;
import ee.kaskkiri.regression.Case;
import ee.kaskkiri.rules.Act;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.rules.RuleFile.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares an edition with an edition: the same one in two states, or two wordings. */
final class EditionComparison {
  private final Snapshot before;
  private final Snapshot after;
  private final String instrument;
  private final String oldEdition;
  private final String edition;
  private final Set<String> seen;
  private final List<Change> changes = new ArrayList<>();

  /**
   * A comparison.
   *
   * @param oldEdition name of the edition before
   * @param edition name of the edition after
   * @param seen takes the paths of the files that it looks at
   */
  EditionComparison(
      Snapshot before,
      Snapshot after,
      String instrument,
      String oldEdition,
      String edition,
      Set<String> seen) {
    this.before = before;
    this.after = after;
    this.instrument = instrument;
    this.oldEdition = oldEdition;
    this.edition = edition;
    this.seen = seen;
  }

  /** What differs: the act, then each topic with its cases. */
  List<Change> changes() {
    act();
    Set<String> old = before.ruleFiles(instrument, oldEdition);
    Set<String> now = after.ruleFiles(instrument, edition);
    Set<String> topics = new TreeSet<>();
    old.forEach(name -> topics.add(Snapshot.topic(name)));
    now.forEach(name -> topics.add(Snapshot.topic(name)));
    topics.forEach(topic -> topic(topic, file(old, topic), file(now, topic)));
    return changes;
  }

  private static @Nullable String file(Set<String> names, String topic) {
    return names.stream()
        .filter(name -> Snapshot.topic(name).equals(topic))
        .findFirst()
        .orElse(null);
  }

  private void act() {
    String oldPath = Snapshot.folder(instrument, oldEdition) + "/" + Snapshot.ACT;
    String path = Snapshot.folder(instrument, edition) + "/" + Snapshot.ACT;
    if (same(oldPath, path)) {
      return;
    }
    Place place = Place.edition(path, instrument, edition);
    Optional<Act> old = before.act(instrument, oldEdition);
    Optional<Act> now = after.act(instrument, edition);
    if (old.isEmpty() || now.isEmpty()) {
      changes.add(unreadable(place, reason(before, oldPath), reason(after, path)));
      return;
    }
    NodeComparison comparison = new NodeComparison(Form.WORDS, String::equals);
    comparison.files(place, ActNode.whole(old.get()), ActNode.whole(now.get()));
    comparison.lists(place, ActNode.lists(old.get()), ActNode.lists(now.get()));
    add(place, comparison.changes());
  }

  private void topic(String topic, @Nullable String oldFile, @Nullable String file) {
    String oldFolder = Snapshot.folder(instrument, oldEdition) + "/";
    String folder = Snapshot.folder(instrument, edition) + "/";
    if (oldFile == null || file == null) {
      boolean added = file != null;
      String only = added ? folder + file : oldFolder + oldFile;
      Place place = Place.edition(only, instrument, edition).inTopic(topic);
      seen.add(only);
      changes.add(
          Change.of(
              added ? Kind.ADDED : Kind.REMOVED,
              What.TOPIC,
              place,
              Effect.VERDICT,
              added ? null : topic,
              added ? topic : null));
    } else if (!same(oldFolder + oldFile, folder + file)) {
      Place place = Place.edition(folder + file, instrument, edition).inTopic(topic);
      rules(place, oldFolder + oldFile, folder + file);
    }
    cases(topic);
  }

  private void rules(Place place, String oldPath, String path) {
    List<Finding> wrongBefore = new ArrayList<>();
    List<Finding> wrongAfter = new ArrayList<>();
    Optional<Outline> old = before.outline(oldPath, wrongBefore);
    Optional<Outline> now = after.outline(path, wrongAfter);
    if (old.isEmpty() || now.isEmpty()) {
      changes.add(unreadable(place, lines(wrongBefore), lines(wrongAfter)));
      return;
    }
    if (old.get().language() != now.get().language()) {
      changes.add(Change.of(Kind.CHANGED, What.TOPIC, place, Effect.VERDICT, oldPath, path));
      return;
    }
    Form form = now.get().language() == Language.DMN ? Form.FEEL : Form.DRL;
    NodeComparison comparison = new NodeComparison(form, this::sameButForTheDay);
    comparison.files(place, Node.of(old.get()), Node.of(now.get()));
    add(place, comparison.changes());
  }

  private void cases(String topic) {
    String oldPath = casesOf(oldEdition, topic);
    String path = casesOf(edition, topic);
    if (same(oldPath, path)) {
      return;
    }
    Place place = Place.edition(path, instrument, edition).inTopic(topic);
    Optional<List<Case>> old = read(before, oldPath);
    Optional<List<Case>> now = read(after, path);
    if (old.isEmpty() || now.isEmpty()) {
      changes.add(unreadable(place, reason(before, oldPath), reason(after, path)));
      return;
    }
    NodeComparison comparison = new NodeComparison(Form.WORDS, String::equals);
    comparison.lists(place, nodes(old.get()), nodes(now.get()));
    List<Change> found = new ArrayList<>(comparison.changes());
    if (!oldEdition.equals(edition)) {
      found.removeIf(change -> change.kind() == Kind.RENAMED); // ids are unique in an instrument
      found.replaceAll(change -> change.kind() == Kind.CHANGED ? change.withoutNames() : change);
    }
    add(place, found);
  }

  private String casesOf(String day, String topic) {
    return RuleBook.CASES + "/" + instrument + "/" + day + "/" + topic + ".yaml";
  }

  private static Optional<List<Case>> read(Snapshot side, String path) {
    return side.has(path) ? side.cases(path) : Optional.of(List.of());
  }

  private static List<Node> nodes(List<Case> cases) {
    return cases.stream().map(CaseNode::of).toList();
  }

  /** What was found in a file, or that only its form changed. */
  private void add(Place place, List<Change> found) {
    changes.addAll(found);
    if (found.isEmpty() && oldEdition.equals(edition)) {
      changes.add(Change.of(Kind.FORM, What.FILE, place, Effect.NONE, null, null));
    }
  }

  private boolean same(String oldPath, String path) {
    seen.add(oldPath);
    seen.add(path);
    return before.sameFile(oldPath, after, path);
  }

  private static Change unreadable(Place place, @Nullable String old, @Nullable String now) {
    return Change.of(Kind.UNREADABLE, What.FILE, place, Effect.VERDICT, old, now);
  }

  private static @Nullable String reason(Snapshot side, String path) {
    return lines(side.findings(path).toList());
  }

  private static @Nullable String lines(List<Finding> findings) {
    return findings.isEmpty()
        ? null
        : findings.stream().map(Finding::line).collect(Collectors.joining("\n"));
  }

  /** Two editions write their day into namespaces and packages. */
  private boolean sameButForTheDay(String old, String now) {
    return withoutDay(old, oldEdition).equals(withoutDay(now, edition));
  }

  private static String withoutDay(String name, String day) {
    return name.replace(day, "day").replace(day.replace("-", ""), "day");
  }
}
