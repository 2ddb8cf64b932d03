package ee.kaskkiri.difference;

import ee.kaskkiri.difference.Change.Detail;
import ee.kaskkiri.difference.Change.Kind;
import ee.kaskkiri.difference.Change.Position;
import ee.kaskkiri.difference.Pairing.Pair;
import ee.kaskkiri.engine.outline.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Compares two trees of nodes, text by text and row by row. */
final class NodeComparison {
  /** Texts that are logic; in all others two slashes begin no comment. */
  private static final Set<String> CODE =
      Set.of(
          Property.TEXT,
          Property.WHEN,
          Property.THEN,
          Property.CALLS,
          Property.ALLOWED_VALUES,
          Property.PARAMETERS,
          "constraint",
          "loop",
          "default");

  private final Form form;
  private final BiPredicate<String, String> sameName;
  private final List<Change> changes = new ArrayList<>();

  /**
   * A comparison.
   *
   * @param form how the logic is written
   * @param sameName whether two namespaces are the same but for the edition in them
   */
  NodeComparison(Form form, BiPredicate<String, String> sameName) {
    this.form = form;
    this.sameName = sameName;
  }

  /** What was found. */
  List<Change> changes() {
    return changes;
  }

  /** Compares two files as a whole and everything in them. */
  void files(Place place, Node before, Node after) {
    texts(place, before, after);
    lists(place, before.parts(), after.parts());
  }

  /** Compares what stands in two files, or in two elements. */
  void lists(Place place, List<Node> before, List<Node> after) {
    for (What what : What.values()) {
      List<Node> old = before.stream().filter(node -> node.what() == what).toList();
      List<Node> now = after.stream().filter(node -> node.what() == what).toList();
      Pairing<Node> pairing = paired(old, now);
      pairing
          .removedPositions()
          .forEach(from -> changes.add(gone(Kind.REMOVED, place, old.get(from))));
      List<Pair<Node>> pairs = pairing.pairs();
      pairs.forEach(pair -> pair(place, pair));
      if (ordered(what)) {
        moves(place, what, pairs);
      }
      pairing.addedPositions().forEach(to -> changes.add(gone(Kind.ADDED, place, now.get(to))));
    }
  }

  /**
   * Whether the order of such nodes says something: rules that fire together, fields of a fact that
   * are given by position, entries of a context that see the ones before.
   */
  private boolean ordered(What what) {
    return what == What.PART || (form == Form.DRL && (what == What.RULE || what == What.FIELD));
  }

  private void moves(Place place, What what, List<Pair<Node>> pairs) {
    Set<Integer> moved = Order.moved(pairs.stream().map(Pair::to).toList());
    for (int i = 0; i < pairs.size(); i++) {
      if (moved.contains(i)) {
        Pair<Node> pair = pairs.get(i);
        Place inside = place.inElement(pair.after().title());
        Position move = new Position(pair.from() + 1, pair.to() + 1);
        changes.add(
            new Change(Kind.MOVED, what, inside, Effect.VERDICT, null, null, move, List.of()));
      }
    }
  }

  private Pairing<Node> paired(List<Node> before, List<Node> after) {
    return new Pairing<>(before, after)
        .byName(Node::name)
        .byName(Node::id)
        .byName(node -> node.what() == What.CASE ? node.properties().get("name") : null)
        .byContent(this::substance, this::substance)
        .byLikeness(this::likeness);
  }

  private void pair(Place place, Pair<Node> pair) {
    Node before = pair.before();
    Node after = pair.after();
    if (after.what() == What.CASE) {
      values(place.inElement(after.title()), before, after);
      return;
    }
    Place inside = place.inElement(after.title());
    boolean renamed =
        !before.name().equals(after.name()) && !sameName.test(before.name(), after.name());
    if (renamed && !isNumber(before.name())) {
      Effect effect = Effects.of(after.what());
      changes.add(
          Change.of(Kind.RENAMED, after.what(), inside, effect, before.title(), after.title()));
    }
    texts(inside, before, after);
    tables(inside, before, after);
    lists(inside, before.parts(), after.parts());
  }

  /** Items of a list have no names but their numbers. */
  private static boolean isNumber(String name) {
    return name.chars().allMatch(Character::isDigit) && !name.isEmpty();
  }

  private static Change gone(Kind kind, Place place, Node node) {
    boolean added = kind == Kind.ADDED;
    Place inside = place.inElement(node.title());
    String said = node.what() == What.CASE ? "name" : Property.LABEL;
    String title = node.properties().getOrDefault(said, node.title());
    return Change.of(
            kind,
            node.what(),
            inside,
            Effects.of(node.what()),
            added ? null : title,
            added ? title : null)
        .with(node.details(added));
  }

  private void texts(Place place, Node before, Node after) {
    Set<String> names = new LinkedHashSet<>(before.properties().keySet());
    names.addAll(after.properties().keySet());
    for (String name : names) {
      String old = before.properties().get(name);
      String now = after.properties().get(name);
      if (!same(after.what(), name, old, now)) {
        Effect effect = Effects.of(after, name);
        changes.add(Change.of(Kind.CHANGED, after.what(), place.at(name), effect, old, now));
      }
    }
  }

  /** A case is one change with everything that differs in it. */
  private void values(Place place, Node before, Node after) {
    Set<String> names = new LinkedHashSet<>(before.properties().keySet());
    names.addAll(after.properties().keySet());
    List<Detail> details = new ArrayList<>();
    for (String name : names) {
      String old = before.properties().get(name);
      String now = after.properties().get(name);
      if (!Objects.equals(old, now)) {
        details.add(new Detail(name, null, old, now));
      }
    }
    boolean renamed = !before.name().equals(after.name());
    if (renamed || !details.isEmpty()) {
      changes.add(
          Change.of(
                  details.isEmpty() ? Kind.RENAMED : Kind.CHANGED,
                  after.what(),
                  place,
                  Effects.of(after.what()),
                  renamed ? before.name() : null,
                  renamed ? after.name() : null)
              .with(details));
    }
  }

  private void tables(Place place, Node before, Node after) {
    if (before.table() != null && after.table() != null) {
      changes.addAll(TableComparison.of(place, before.table(), after.table(), form));
    } else if (before.table() != null || after.table() != null) {
      boolean added = after.table() != null;
      Node side = added ? after : before;
      Change change =
          Change.of(
              added ? Kind.ADDED : Kind.REMOVED,
              What.TABLE,
              place.inTable(Objects.requireNonNull(side.table()).name()),
              Effect.VERDICT,
              null,
              null);
      Node table = new Node(side.what(), null, "", Map.of(), side.table(), List.of());
      changes.add(change.with(table.details(added)));
    }
  }

  private boolean same(What what, String name, @Nullable String before, @Nullable String after) {
    if (before != null && after != null && name.equals(Property.NAMESPACE)) {
      return before.equals(after) || sameName.test(before, after);
    }
    Form worn = worn(what, name);
    return worn.off(before).equals(worn.off(after));
  }

  private Form worn(What what, String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    boolean code = CODE.contains(last) || name.startsWith(Property.THEN + "[");
    return code && what != What.NOTE ? form : Form.WORDS;
  }

  private Object substance(Node node) {
    return node.hasSubstance() ? content(node) : new Object();
  }

  private Set<String> content(Node node) {
    Form worn = node.what() == What.NOTE ? Form.WORDS : form;
    Set<String> content = new HashSet<>();
    for (Detail detail : node.details(true)) {
      content.add(detail.name() + "=" + worn.off(detail.after()));
    }
    return content;
  }

  private double likeness(Node before, Node after) {
    if (!before.hasSubstance() || !after.hasSubstance()) {
      return 0;
    }
    Set<String> old = content(before);
    Set<String> now = content(after);
    Set<String> both = new HashSet<>(old);
    both.retainAll(now);
    int all = old.size() + now.size() - both.size();
    return all == 0 ? 0 : (double) both.size() / all;
  }
}
