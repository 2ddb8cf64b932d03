package ee.kaskkiri.record;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An anchor as the log says it.
 *
 * @param writer name of the chain
 * @param head where it stood
 */
record AnchorLine(String writer, Head head) {
  private static final Pattern FORM =
      Pattern.compile("anchor of chain (\\S+): record (\\d{1,18}) has the hash ([0-9a-f]{64})");

  static String write(String writer, Head head) {
    return "anchor of chain %s: record %d has the hash %s"
        .formatted(writer, head.number(), head.hash().hex());
  }

  /** Whatever stands before and after it in the line. */
  static Optional<AnchorLine> read(String line) {
    Matcher matcher = FORM.matcher(line);
    return matcher.find()
        ? Optional.of(
            new AnchorLine(
                matcher.group(1),
                new Head(Long.parseLong(matcher.group(2)), Hash.parse(matcher.group(3)))))
        : Optional.empty();
  }
}
