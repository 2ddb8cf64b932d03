package ee.kaskkiri.difference;

import ee.kaskkiri.rules.FileTree;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of the rules.
 *
 * @param summary how much differs
 * @param changes every difference, by instrument, edition, topic and in the order of the files
 */
public record Differences(Summary summary, List<Change> changes) {
  public Differences {
    Objects.requireNonNull(summary, "summary");
    changes = List.copyOf(changes);
  }

  /** What differs between two states of the rules. */
  public static Differences between(FileTree before, FileTree after) {
    return between(before, after, null);
  }

  /**
   * What differs between two states of the rules.
   *
   * @param instrument only this one; null means every one, and files that belong to none
   */
  public static Differences between(FileTree before, FileTree after, @Nullable String instrument) {
    return before.hash().equals(after.hash())
        ? of(List.of())
        : of(new TreeComparison(new Snapshot(before), new Snapshot(after)).changes(instrument));
  }

  /**
   * What differs between two wordings of an instrument. That the day stands in namespaces and that
   * cases have ids of their own is no difference.
   *
   * @param oldEdition first day in force of one, as {@code YYYY-MM-DD}
   * @param edition first day in force of the other
   */
  public static Differences betweenEditions(
      FileTree files, String instrument, String oldEdition, String edition) {
    return betweenEditions(files, oldEdition, files, edition, instrument);
  }

  /** What differs between two wordings of an instrument in two states of the rules. */
  public static Differences betweenEditions(
      FileTree before, String oldEdition, FileTree after, String edition, String instrument) {
    return of(TreeComparison.editions(before, oldEdition, after, edition, instrument));
  }

  /** Whether nothing differs. */
  public boolean none() {
    return changes.isEmpty();
  }

  /** Whether nothing differs but the form of files. */
  public boolean onlyForm() {
    return changes.stream().allMatch(change -> change.kind() == Change.Kind.FORM);
  }

  private static Differences of(List<Change> changes) {
    return new Differences(Summary.of(changes), changes);
  }
}
