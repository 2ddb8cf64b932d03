package ee.kaskkiri.workbench;

/**
 * What a draft writes into the change log of the rules, before all older entries.
 *
 * @param name what the entry is called unless its text begins with a heading
 * @param text what it says; empty for no entry
 */
record ChangeLogEntry(String name, String text) {
  private static final String HEADING = "## ";
  private static final String TITLE = "# Rule changes\n\n";

  /** The change log with the entry. */
  String in(String log) {
    if (text.isEmpty()) {
      return log;
    }
    String whole = log.isBlank() ? TITLE : log;
    if (whole.startsWith(HEADING)) {
      return entry() + whole;
    }
    int newest = whole.indexOf("\n" + HEADING) + 1;
    if (newest == 0) {
      return whole.stripTrailing() + "\n\n" + entry().stripTrailing() + "\n";
    }
    return whole.substring(0, newest) + entry() + whole.substring(newest);
  }

  private String entry() {
    return (text.startsWith(HEADING) ? text : HEADING + name + "\n\n" + text) + "\n\n";
  }
}
