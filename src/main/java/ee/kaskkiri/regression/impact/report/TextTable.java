package ee.kaskkiri.regression.impact.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lines of text whose columns stand below each other: the first to the left, others right. */
final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final String indent;
  private final int left;

  /**
   * A table without rows.
   *
   * @param indent what stands before each line
   * @param left how many columns are set to the left
   */
  TextTable(String indent, int left) {
    this.indent = indent;
    this.left = left;
  }

  TextTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  Stream<String> lines() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    return rows.stream().map(row -> line(row, widths));
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder(indent);
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      String space = " ".repeat(widths[i] - length(cell));
      line.append(i == 0 ? "" : GAP).append(i < left ? cell + space : space + cell);
    }
    return line.toString().stripTrailing();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
