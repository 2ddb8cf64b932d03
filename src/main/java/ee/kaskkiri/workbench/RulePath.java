package ee.kaskkiri.workbench;

import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.workbench.DraftRefusedException.Why;
import java.util.Locale;
import java.util.regex.Pattern;

/** What paths a draft may write. */
final class RulePath {
  /** Where the change log stands, which is written when a draft is published. */
  static final String CHANGE_LOG = RuleBook.RULES + "/CHANGELOG.md";

  private static final int LONGEST = 200;
  private static final Pattern NAMES =
      Pattern.compile("[^/\\\\:*?\"<>|\\p{Cntrl}]+(/[^/\\\\:*?\"<>|\\p{Cntrl}]+)+");

  private RulePath() {}

  /**
   * Makes sure that a path is one of a rule repository.
   *
   * @throws DraftRefusedException if it is not
   */
  static void require(String path) {
    if (path.equals(CHANGE_LOG)) {
      throw invalid(
          path + " is written when the draft is published: write the draft's own text for it.");
    }
    boolean below = path.startsWith(RuleBook.RULES + "/") || path.startsWith(RuleBook.CASES + "/");
    if (!below
        || path.length() > LONGEST
        || !NAMES.matcher(path).matches()
        || !FileTree.counts(path)) {
      throw invalid(
          "'"
              + path
              + "' is no path of a rule file: it begins with '"
              + RuleBook.RULES
              + "/' or '"
              + RuleBook.CASES
              + "/', and none of its names begins with a dot.");
    }
  }

  /**
   * Makes sure that a new path and those that are there can stand beside each other.
   *
   * @throws DraftRefusedException if they cannot
   */
  static void requireRoom(String path, FileTree tree) {
    String folded = path.toLowerCase(Locale.ROOT);
    for (String known : tree.paths()) {
      String other = known.toLowerCase(Locale.ROOT);
      boolean alike = other.equals(folded) && !known.equals(path);
      if (alike || other.startsWith(folded + "/") || folded.startsWith(other + "/")) {
        throw invalid("'" + path + "' cannot stand beside '" + known + "'. Name it otherwise.");
      }
    }
  }

  private static DraftRefusedException invalid(String message) {
    return new DraftRefusedException(Why.INVALID, message);
  }
}
