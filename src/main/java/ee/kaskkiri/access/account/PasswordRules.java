package ee.kaskkiri.access.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which passwords people may choose: long ones that are not obvious, of whatever characters. */
public final class PasswordRules {
  /** How many characters a password has at least. */
  public static final int SHORTEST = 12;

  /** How many at most, so that nobody has the service hash a book. */
  public static final int LONGEST = 200;

  private static final int LEAST_DIFFERENT = 5;

  /** What is left of a password without its obvious parts must be worth something by itself. */
  private static final int LEAST_LEFT = 6;

  private static final int RUN = 4;

  /** Words that stand in passwords of people who were asked for a longer one. */
  private static final List<String> WORDS =
      List.of(
          "administrator",
          "kaskkiri",
          "käskkiri",
          "password",
          "passw0rd",
          "salasõna",
          "salasona",
          "parool",
          "tallinn",
          "welcome",
          "letmein",
          "minister",
          "admin",
          "eesti");

  /** Characters that stand beside each other on keyboards and in alphabets. */
  private static final List<String> ROWS =
      List.of(
          "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiopüõ", "asdfghjklöä", "zxcvbnm");

  private PasswordRules() {}

  /** A password in the one way to write its characters. */
  static String plain(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  /**
   * Refuses what others would guess.
   *
   * @param password in its plain form
   * @param account whose it is to be
   * @throws AccountRefusedException if they may not choose it; does not quote it
   */
  static void require(String password, Account account) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw refused("The new password is too short.");
    }
    if (length > LONGEST) {
      throw refused("The new password is too long.");
    }
    if (password.codePoints().distinct().count() < LEAST_DIFFERENT
        || withoutTheObvious(password, account).length() < LEAST_LEFT) {
      throw refused(
          "The new password is easy to guess: it is made of the person's name, of common words, or"
              + " of characters that repeat or stand in a row.");
    }
  }

  private static AccountRefusedException refused(String message) {
    return new AccountRefusedException(
        "newPassword",
        message,
        "at least "
            + SHORTEST
            + " characters (at most "
            + LONGEST
            + "), such as four words that have nothing to do with each other");
  }

  private static String withoutTheObvious(String password, Account account) {
    String left = password.toLowerCase(Locale.ROOT);
    List<String> names =
        Stream.of(account.name(), account.displayName())
            .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)))
            .filter(part -> part.length() > 2)
            .toList();
    for (String word : Stream.concat(names.stream(), WORDS.stream()).toList()) {
      left = left.replace(word, "");
    }
    return withoutRuns(left);
  }

  /** Keeps the first character of each run. */
  private static String withoutRuns(String text) {
    StringBuilder left = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int length = run(text, at);
      left.append(text.charAt(at));
      at += length >= RUN ? length : 1;
    }
    return left.toString();
  }

  private static int run(String text, int from) {
    int longest = 1;
    for (int step : new int[] {-1, 0, 1}) {
      int end = from + 1;
      while (end < text.length() && follows(text.charAt(end - 1), text.charAt(end), step)) {
        end++;
      }
      longest = Math.max(longest, end - from);
    }
    return longest;
  }

  private static boolean follows(char before, char after, int step) {
    if (step == 0) {
      return before == after;
    }
    for (String row : ROWS) {
      int at = row.indexOf(before);
      int next = at + step;
      if (at >= 0 && next >= 0 && next < row.length() && row.charAt(next) == after) {
        return true;
      }
    }
    return false;
  }
}
