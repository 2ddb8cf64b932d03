package ee.kaskkiri.engine.dmn.edit;

import ee.kaskkiri.engine.outline.Table.Row;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows where there is none to write them like.
 *
 * @param prefix of element names
 * @param withIds whether cells get ids
 * @param line a new line as deep as the row; empty to write all on one line
 */
record FreshRow(Layout layout, String prefix, boolean withIds, Style style, String line) {
  private static final String STEP = "  ";

  String written(Row wanted, @Nullable String id, FreshIds ids) {
    StringBuilder written = new StringBuilder();
    if (layout.flat()) {
      cell(Layout.LITERAL, wanted.cells().get(0), id, "", written);
      return written.toString();
    }
    written.append('<').append(prefix).append(layout.row()).append(attribute(id)).append('>');
    Optional.ofNullable(wanted.description())
        .ifPresent(
            text -> {
              written.append(deeper(STEP));
              tag("description", style.escaped(text), written);
            });
    for (int column = 0; column < wanted.cells().size(); column++) {
      String own = id == null || !withIds ? null : ids.part(id, column + 1);
      written.append(deeper(STEP));
      cell(layout.cells().get(column), wanted.cells().get(column), own, STEP, written);
    }
    return written
        .append(line)
        .append("</")
        .append(prefix)
        .append(layout.row())
        .append('>')
        .toString();
  }

  private void cell(
      String name, String text, @Nullable String id, String indent, StringBuilder written) {
    written.append('<').append(prefix).append(name).append(attribute(id)).append('>');
    written.append(deeper(indent + STEP));
    tag("text", style.escaped(text), written);
    written.append(deeper(indent)).append("</").append(prefix).append(name).append('>');
  }

  private void tag(String name, String content, StringBuilder written) {
    written.append('<').append(prefix).append(name).append('>').append(content);
    written.append("</").append(prefix).append(name).append('>');
  }

  private String deeper(String indent) {
    return line.isEmpty() ? "" : line + indent;
  }

  private static String attribute(@Nullable String id) {
    return id == null ? "" : " id=\"" + id + "\"";
  }
}
