package ee.kaskkiri.edition;

import ee.kaskkiri.rules.RuleBook;
import java.util.List;

/**
 * The entry of the change log for a new edition.
 *
 * @param succession which edition follows which
 * @param toLookAt what a person must look at
 * @param touched files of the previous edition that had to change; a correction is declared only
 *     where rules are among them, because a declared one opens the whole edition
 */
record ChangeLog(Succession succession, List<String> toLookAt, List<String> touched) {
  static final String PATH = RuleBook.RULES + "/CHANGELOG.md";
  private static final String HEADING = "## ";
  private static final String TITLE = "# Rule changes\n\n";

  /** The change log with the entry before all others. */
  String text() {
    String log = succession.tree().text(PATH).orElse(TITLE);
    int newest = log.startsWith(HEADING) ? 0 : log.indexOf("\n" + HEADING) + 1;
    boolean none = newest == 0 && !log.startsWith(HEADING);
    int at = none ? log.length() : newest;
    String gap = none && !log.endsWith("\n\n") ? "\n\n" : "";
    return log.substring(0, at) + gap + entry() + log.substring(at);
  }

  private String entry() {
    StringBuilder entry = new StringBuilder(declaration("New edition, not yet published"));
    entry.append(
        "To be written: which act changed what, whom it affects, which codes are new. When all is"
            + " done, write 'New edition:' above; from then on the edition stays as it is.\n\n");
    if (!toLookAt.isEmpty()) {
      entry.append("To be looked at:\n\n");
      toLookAt.forEach(line -> entry.append("- ").append(line).append('\n'));
      entry.append('\n');
    }
    return entry.toString();
  }

  /** What the entry declares of editions. */
  String declaration(String kind) {
    String instrument = "`" + succession.instrument() + "`";
    StringBuilder entry = new StringBuilder();
    entry
        .append(HEADING)
        .append(succession.instrument())
        .append(" from ")
        .append(succession.name())
        .append("\n\n*")
        .append(kind)
        .append(":* ")
        .append(instrument)
        .append(' ')
        .append(succession.name())
        .append(", copied from ")
        .append(succession.previous().name())
        .append(".\n\n");
    if (touched.stream().anyMatch(path -> path.startsWith(RuleBook.RULES + "/"))) {
      entry
          .append("*Correction:* ")
          .append(instrument)
          .append(' ')
          .append(succession.previous().name())
          .append(" ends on ")
          .append(succession.firstDay().minusDays(1))
          .append("; changed for that: ")
          .append(String.join(", ", touched.stream().map(path -> "`" + path + "`").toList()))
          .append(".\n\n");
    }
    return entry.toString();
  }
}
