package ee.kaskkiri.difference;

import ee.kaskkiri.difference.Change.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How much differs, in numbers and in a line.
 *
 * @param text a line for people
 * @param effect the furthest that any of the differences may reach
 * @param counts how many differences of each sort
 */
public record Summary(String text, Effect effect, List<Count> counts) {
  public Summary {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(effect, "effect");
    counts = List.copyOf(counts);
  }

  /**
   * How many things of a sort changed in a way.
   *
   * @param what the sort
   * @param kind the way
   * @param count how many
   */
  public record Count(What what, Kind kind, long count) {
    String words() {
      String thing = count + " " + what.words(count) + " ";
      return switch (kind) {
        case FORM -> "only the form of " + count + " " + what.words(count) + " changed";
        case UNREADABLE -> thing + (count == 1 ? "is" : "are") + " not readable";
        case ADDED, REMOVED, CHANGED, RENAMED, MOVED -> thing + kind;
      };
    }
  }

  /** The summary of differences. */
  static Summary of(List<Change> changes) {
    List<Count> counts = new ArrayList<>();
    for (What what : What.values()) {
      for (Kind kind : Kind.values()) {
        long count =
            changes.stream()
                .filter(change -> change.what() == what && change.kind() == kind)
                .map(change -> what == What.ACT ? change.place() : change.place().at(""))
                .distinct()
                .count();
        if (count > 0) {
          counts.add(new Count(what, kind, count));
        }
      }
    }
    Effect effect =
        changes.stream().map(Change::effect).max(Comparator.naturalOrder()).orElse(Effect.NONE);
    return new Summary(text(changes, counts, effect), effect, counts);
  }

  private static String text(List<Change> changes, List<Count> counts, Effect effect) {
    if (counts.isEmpty()) {
      return "no differences";
    }
    List<String> words = new ArrayList<>();
    counts.forEach(
        count -> words.add(count.words() + (lastOfRows(count, counts) ? tables(changes) : "")));
    String end =
        switch (effect) {
          case NONE -> "no answer changes";
          case WORDING -> "only words of answers may change";
          case VERDICT -> "verdicts may change";
        };
    return String.join(", ", words) + "; " + end;
  }

  private static boolean lastOfRows(Count count, List<Count> counts) {
    List<Count> rows = counts.stream().filter(one -> one.what() == What.ROW).toList();
    return count.what() == What.ROW && count.equals(rows.get(rows.size() - 1));
  }

  private static String tables(List<Change> changes) {
    long tables =
        changes.stream()
            .filter(change -> change.what() == What.ROW)
            .map(change -> change.place().inRow("").at(""))
            .distinct()
            .count();
    return " in " + tables + " " + What.TABLE.words(tables);
  }
}
