package ee.kaskkiri.bench.run;

import java.util.ArrayList;
import java.util.List;

/** A page of text and tables in Markdown. */
final class Page {
  private final StringBuilder text = new StringBuilder();

  Page title(String title) {
    text.append("# ").append(title).append("\n\n");
    return this;
  }

  Page section(String title) {
    text.append("## ").append(title).append("\n\n");
    return this;
  }

  Page say(String paragraph) {
    text.append(paragraph).append("\n\n");
    return this;
  }

  /** A table; the first row holds the headings. */
  Page table(List<List<String>> rows) {
    List<List<String>> lines = new ArrayList<>(rows);
    lines.add(1, rows.get(0).stream().map(heading -> "---").toList());
    lines.forEach(line -> text.append("| ").append(String.join(" | ", line)).append(" |\n"));
    text.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing() + "\n";
  }
}
