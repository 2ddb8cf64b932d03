package ee.kaskkiri.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder sends it: {@code kk_<id>_<secret>}.
 *
 * @param id which key it is; not secret
 * @param secret 256 bits of chance, in hex
 */
public record KeyText(String id, String secret) {
  /** How every key begins. */
  public static final String PREFIX = "kk_";

  private static final int ID_BYTES = 8;
  private static final int SECRET_BYTES = 32;
  private static final Pattern FORM = Pattern.compile("kk_([0-9a-f]{16})_([0-9a-f]{64})");

  /** Whether a text may stand for a key in an address. */
  public static boolean isId(String text) {
    return text.length() == 2 * ID_BYTES && text.chars().allMatch(HexFormat::isHexDigit);
  }

  /** A new one that nobody knows. */
  static KeyText draw(SecureRandom random) {
    return new KeyText(hex(random, ID_BYTES), hex(random, SECRET_BYTES));
  }

  private static String hex(SecureRandom random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The key that a text is; empty if it is none. */
  public static Optional<KeyText> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new KeyText(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  /** What is kept of the secret. */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether what was kept was kept of this secret; takes as long whether or not. */
  boolean provenBy(String kept) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
  }

  /** What the holder sends. */
  public String written() {
    return PREFIX + id + "_" + secret;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return PREFIX + id;
  }
}
