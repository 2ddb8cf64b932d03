package ee.kaskkiri.release;

import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entries of {@code rules/CHANGELOG.md}: what stands between two headings of the second level.
 * An entry declares editions in a paragraph that begins with {@code *New edition:*} or {@code
 * *Correction:*} (in Estonian {@code *Uus redaktsioon:*}, {@code *Parandus:*}) and names each by
 * its instrument in backticks and its first day.
 *
 * @param entries the entries as they stand there
 */
record ChangeLog(List<String> entries) {
  /** Where it stands. */
  static final String FILE = RuleBook.RULES + "/CHANGELOG.md";

  private static final Pattern HEADING = Pattern.compile("(?m)^## ");
  private static final Pattern NEW =
      Pattern.compile("(?is)^\\*(?:New editions?|Uu(?:s|ed) redaktsiooni?d?):\\*.*");
  private static final Pattern CORRECTION =
      Pattern.compile("(?is)^\\*(?:Corrections?|Parandus(?:ed)?):\\*.*");
  private static final Pattern PARAGRAPH = Pattern.compile("\\R\\s*\\R");
  private static final Pattern EDITION = Pattern.compile("`([^`/]+)`\\s+(\\d{4}-\\d{2}-\\d{2})");

  /** The change log of a repository; without entries if it has none. */
  static ChangeLog of(FileTree files) {
    String text = files.text(FILE).orElse("").replace("\r\n", "\n");
    return new ChangeLog(
        Arrays.stream(HEADING.split(text, -1)).skip(1).map(String::strip).toList());
  }

  /** Folders of the editions that are declared as new or corrected. */
  Set<String> published() {
    return Stream.of(NEW, CORRECTION)
        .flatMap(this::named)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How often an edition is declared as corrected; a reworded entry is not one more. */
  long corrections(String folder) {
    return named(CORRECTION).filter(folder::equals).count();
  }

  private Stream<String> named(Pattern declaration) {
    return entries.stream()
        .flatMap(entry -> PARAGRAPH.splitAsStream(entry))
        .map(String::strip)
        .filter(paragraph -> declaration.matcher(paragraph).matches())
        .flatMap(paragraph -> EDITION.matcher(paragraph).results())
        .map(found -> RuleBook.RULES + "/" + found.group(1) + "/" + found.group(2));
  }
}
