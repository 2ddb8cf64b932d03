package ee.kaskkiri.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike.
 *
 * @param address one of them
 * @param bits how many bits of it they share
 */
public record Network(InetAddress address, int bits) {
  private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f:.]*[0-9A-Fa-f:]");

  /**
   * Reads an address such as {@code 10.0.0.7} or {@code fd00::7}, or a network such as {@code
   * 10.0.0.0/24}.
   *
   * @throws IllegalArgumentException if it is neither; the message says what would be right
   */
  public static Network parse(String text) {
    int slash = text.indexOf('/');
    InetAddress address = address(slash < 0 ? text : text.substring(0, slash));
    int most = address.getAddress().length * Byte.SIZE;
    int bits = slash < 0 ? most : bits(text, slash, most);
    return new Network(address, bits);
  }

  private static int bits(String text, int slash, int most) {
    try {
      int bits = Integer.parseInt(text.substring(slash + 1));
      if (bits >= 1 && bits <= most) {
        return bits;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(wrong(text), e);
    }
    throw new IllegalArgumentException(wrong(text));
  }

  /** An address that is written in numbers; a name would be looked up, and may change. */
  private static InetAddress address(String text) {
    boolean written = LITERAL.matcher(text).matches();
    if (!written || (text.indexOf(':') < 0 && text.split("\\.", -1).length != 4)) {
      throw new IllegalArgumentException(wrong(text));
    }
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(wrong(text), e);
    }
  }

  private static String wrong(String text) {
    return "'" + text + "' is no address such as 10.0.0.7 and no network such as 10.0.0.0/24.";
  }

  /** Whether an address belongs to it. */
  public boolean holds(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
