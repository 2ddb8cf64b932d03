package ee.kaskkiri.release.repository;

import ee.kaskkiri.rules.FileTree;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What every content must fulfil before anybody looks into its files. */
final class Contents {
  private Contents() {}

  /**
   * Refuses names that some file systems hold for the same, so that content means the same wherever
   * it is checked out.
   */
  static void distinct(FileTree files, String place) throws RepositoryException {
    Map<String, String> known = new HashMap<>();
    for (String path : files.paths()) {
      for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
        distinct(path.substring(0, end), known, place);
      }
      distinct(path, known, place);
    }
  }

  private static void distinct(String path, Map<String, String> known, String place)
      throws RepositoryException {
    String folded = Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String other = known.putIfAbsent(folded, path);
    if (other != null && !other.equals(path)) {
      throw new RepositoryException(
          place,
          "the names '" + other + "' and '" + path + "' look the same to some file systems.",
          "Rename one of them.");
    }
  }
}
