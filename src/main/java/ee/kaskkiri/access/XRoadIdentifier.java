package ee.kaskkiri.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An identifier of X-Road: segments between slashes, each percent-encoded. */
final class XRoadIdentifier {
  private static final int LONGEST = 255;
  private static final String FORBIDDEN = "/\\%:;\uFEFF\u200B";

  private XRoadIdentifier() {}

  /**
   * The identifier written in the one way that compares; empty if it is none.
   *
   * @param least how many segments it has at least
   * @param most how many at most
   */
  static Optional<String> canonical(String text, int least, int most) {
    String[] segments = text.split("/", -1);
    if (segments.length < least || segments.length > most) {
      return Optional.empty();
    }
    List<String> written = new ArrayList<>();
    for (String segment : segments) {
      Optional<String> meant = PercentText.decode(segment).filter(XRoadIdentifier::mayStand);
      if (meant.isEmpty()) {
        return Optional.empty();
      }
      written.add(PercentText.encode(meant.get()));
    }
    return Optional.of(String.join("/", written));
  }

  private static boolean mayStand(String segment) {
    return !segment.isBlank()
        && segment.length() <= LONGEST
        && !segment.equals(".")
        && !segment.equals("..")
        && segment
            .codePoints()
            .noneMatch(one -> Character.isISOControl(one) || FORBIDDEN.indexOf(one) >= 0);
  }
}
