package ee.kaskkiri.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** What is kept of a password: Argon2id, in the form that its reference implementation writes. */
final class PasswordHash {
  private static final Cost COST = new Cost(19 * 1024, 2, 1);
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final String VERSION = "19";
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v="
              + VERSION
              + "\\$m=(\\d{1,8}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  /**
   * How dear one try is.
   *
   * @param kibibytes of memory
   * @param passes over it
   * @param lanes that could be filled side by side
   */
  private record Cost(int kibibytes, int passes, int lanes) {}

  private PasswordHash() {}

  /** What to keep of a password. */
  static String of(String password, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder text = Base64.getEncoder().withoutPadding();
    return "$argon2id$v="
        + VERSION
        + "$m="
        + COST.kibibytes()
        + ",t="
        + COST.passes()
        + ",p="
        + COST.lanes()
        + "$"
        + text.encodeToString(salt)
        + "$"
        + text.encodeToString(hash(password, salt, COST, HASH_BYTES));
  }

  /** Whether what was kept was kept of a password; takes as long whether or not. */
  static boolean proves(String kept, String password) {
    Matcher parts = FORM.matcher(kept);
    if (!parts.matches()) {
      throw new IllegalStateException("What is kept of a password is not in its form.");
    }
    Cost cost =
        new Cost(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] salt = Base64.getDecoder().decode(parts.group(4));
    return MessageDigest.isEqual(expected, hash(password, salt, cost, expected.length));
  }

  private static byte[] hash(String password, byte[] salt, Cost cost, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.kibibytes())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] result = new byte[length];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), result);
    return result;
  }
}
