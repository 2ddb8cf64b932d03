package ee.kaskkiri.rules;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule or case file does wrong, in words that help to mend it.
 *
 * @param level how grave it is
 * @param file path inside the rule repository, such as {@code rules/x/2020-01-01/act.yaml}
 * @param place where in the file (a line, a table, a row, a JSON pointer); null if the whole file
 * @param message what is wrong
 * @param mend what would be right; null if the message already says it
 */
public record Finding(
    Level level, String file, @Nullable String place, String message, @Nullable String mend) {

  /** How grave a finding is. */
  public enum Level {
    /** The rules cannot be used. */
    ERROR,
    /** The rules can be used, but may leave a request undecided; refused by the default gate. */
    WARNING,
    /** Worth knowing; refuses nothing. */
    INFO
  }

  public Finding {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(message, "message");
  }

  /** An error without a mend of its own. */
  public static Finding error(String file, @Nullable String place, String message) {
    return new Finding(Level.ERROR, file, place, message, null);
  }

  /** An error that says what would be right. */
  public static Finding error(String file, @Nullable String place, String message, String mend) {
    return new Finding(Level.ERROR, file, place, message, mend);
  }

  /** A warning that says what would be right. */
  public static Finding warning(String file, @Nullable String place, String message, String mend) {
    return new Finding(Level.WARNING, file, place, message, mend);
  }

  /** Whether any of the findings is an error. */
  public static boolean anyError(Collection<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
  }

  /** One line for a terminal or a log: level, file, place, message and mend. */
  public String line() {
    String where = place == null ? file : file + " (" + place + ")";
    String remedy = mend == null ? "" : " " + mend;
    return level + " " + where + ": " + message + remedy;
  }
}
