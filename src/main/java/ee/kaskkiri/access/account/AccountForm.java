package ee.kaskkiri.access.account;

import ee.kaskkiri.access.Role;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The form of what accounts are made of. */
final class AccountForm {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
  private static final Pattern INSTRUMENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final int LONGEST_DISPLAY_NAME = 100;

  private AccountForm() {}

  /** A name as it is kept: capital letters and space around it say nothing. */
  static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new AccountRefusedException(
          "name",
          "'" + name + "' is no name.",
          "1 to 63 of the characters a-z, 0-9, dot, _ and -, such as mari.mets");
    }
  }

  static String displayName(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()
        || stripped.length() > LONGEST_DISPLAY_NAME
        || stripped.codePoints().anyMatch(AccountForm::mayNotStand)) {
      throw new AccountRefusedException(
          "displayName",
          "What the person is called is empty, too long, or holds characters that nobody sees.",
          "a name of at most " + LONGEST_DISPLAY_NAME + " characters");
    }
    return stripped;
  }

  /** Such as line ends, and marks that turn the direction of what stands around the name. */
  private static boolean mayNotStand(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  static void requireRoles(Set<Role> roles) {
    if (roles.isEmpty()) {
      throw new AccountRefusedException(
          "roles", "Whoever has no role may do nothing.", "one role or more");
    }
  }

  static void requireInstruments(Set<String> instruments) {
    for (String instrument : instruments) {
      if (!INSTRUMENT.matcher(instrument).matches()) {
        throw new AccountRefusedException(
            "instruments",
            "'" + instrument + "' is no name of an instrument.",
            "names as GET /api/instruments lists them");
      }
    }
  }
}
