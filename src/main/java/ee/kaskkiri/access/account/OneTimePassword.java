package ee.kaskkiri.access.account;

import java.security.SecureRandom;

/**
 * A password that was just made for somebody, who has to choose another one.
 *
 * @param account whose it is
 * @param password the password itself, which can be shown only now
 */
public record OneTimePassword(Account account, String password) {
  /** Without characters that are taken for one another. */
  private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int IN_A_GROUP = 4;

  /** 79 bits of chance that can be typed. */
  static String draw(SecureRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS * IN_A_GROUP; i++) {
      if (i > 0 && i % IN_A_GROUP == 0) {
        text.append('-');
      }
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "one-time password of " + account.name();
  }
}
