package ee.kaskkiri.release;

import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells whether the files of an edition are the same as before. */
final class EditionHashes {
  private EditionHashes() {}

  /** Hash of the files of each edition, by its folder. */
  static SortedMap<String, String> of(FileTree files) {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (String instrument : files.names(RuleBook.RULES)) {
      String folder = RuleBook.RULES + "/" + instrument;
      for (String edition : files.names(folder)) {
        FileTree content = files.below(folder + "/" + edition);
        if (!content.isEmpty()) {
          hashes.put(folder + "/" + edition, content.hash());
        }
      }
    }
    return hashes;
  }
}
