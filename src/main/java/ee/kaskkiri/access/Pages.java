package ee.kaskkiri.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which addresses are files of the workbench, and so hold nothing that anybody may not see. */
final class Pages {
  private static final Set<String> SERVICE = Set.of("api", "q", "bench", "login", "problems");

  private Pages() {}

  /** Whether a path is that of a page or of a file that belongs to one. */
  static boolean hold(List<String> segments) {
    return !SERVICE.contains(segments.get(0).toLowerCase(Locale.ROOT))
        && (segments.equals(List.of("")) || segments.stream().noneMatch(Pages::misleads));
  }

  /** What some other reader of the address may take for something else. */
  private static boolean misleads(String segment) {
    return segment.isBlank()
        || segment.equals(".")
        || segment.equals("..")
        || segment.indexOf('\\') >= 0
        || segment.toLowerCase(Locale.ROOT).contains("%2f")
        || segment.toLowerCase(Locale.ROOT).contains("%5c");
  }
}
