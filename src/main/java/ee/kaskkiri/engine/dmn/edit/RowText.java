package ee.kaskkiri.engine.dmn.edit;

import ee.kaskkiri.engine.dmn.edit.XmlElement.Span;
import ee.kaskkiri.engine.outline.Table.Row;
import ee.kaskkiri.engine.table.TableRefusedException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes one row over another. */
final class RowText {
  private static final String TEXT = "text";
  private static final String DESCRIPTION = "description";

  private final String text;
  private final XmlText xml;
  private final Layout layout;
  private final Style style;
  private final XmlElement row;
  private final Edits edits;

  RowText(String text, XmlText xml, Layout layout, XmlElement row) {
    this.text = text;
    this.xml = xml;
    this.layout = layout;
    this.style = new Style(text);
    this.row = row;
    this.edits = new Edits(text);
  }

  /** The row with what is wanted of it; what is so already stays as it is written. */
  String kept(Row before, Row wanted) {
    if (!Objects.equals(before.description(), wanted.description())) {
      describe(wanted.description());
    }
    int missing = -1;
    for (int column = 0; column < layout.cells().size(); column++) {
      if (!before.cells().get(column).equals(wanted.cells().get(column))) {
        if (layout.cell(row, column).isEmpty()) {
          missing = column;
        } else {
          set(column, wanted.cells().get(column));
        }
      }
    }
    if (missing >= 0) {
      fill(missing, wanted);
    }
    return edits.applied(new Span(row.start(), row.end()));
  }

  /** Another row, written like this one; comments are not for it. */
  String copied(Row wanted, @Nullable String id, FreshIds ids) {
    describe(wanted.description());
    for (int column = 0; column < wanted.cells().size(); column++) {
      set(column, wanted.cells().get(column));
    }
    name(id, ids);
    row.all().filter(one -> !one.localName().equals(TEXT)).forEach(this::dropComments);
    row.all()
        .filter(one -> one.localName().equals("extensionElements"))
        .forEach(one -> edits.remove(withSpaceBefore(one.start(), one.end())));
    return edits.applied(new Span(row.start(), row.end()));
  }

  private void name(@Nullable String id, FreshIds ids) {
    String old = xml.attribute(row, "id").orElse("");
    Optional<Span> there = row.attribute("id");
    if (id == null) {
      there.ifPresent(span -> edits.replace(span, ids.part(old, old, old, 1)));
      return;
    }
    there.ifPresentOrElse(
        span -> edits.replace(span, id), () -> edits.insert(row.nameEnd(), " id=\"" + id + "\""));
    int number = 0;
    for (XmlElement part : row.all().toList()) {
      number++;
      int n = number;
      if (part != row) {
        part.attribute("id")
            .ifPresent(span -> edits.replace(span, ids.part(span.in(text), old, id, n)));
      }
    }
  }

  private void dropComments(XmlElement element) {
    int from = element.openEnd();
    for (XmlElement child : element.children()) {
      dropComments(from, child.start());
      from = child.end();
    }
    dropComments(from, element.closeStart());
  }

  private void dropComments(int from, int to) {
    int start = text.indexOf("<!--", from);
    while (start >= 0 && start < to) {
      int end = text.indexOf("-->", start) + "-->".length();
      edits.remove(withSpaceBefore(start, end));
      start = text.indexOf("<!--", end);
    }
  }

  private Span withSpaceBefore(int start, int end) {
    int from = start;
    while (Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    return new Span(from, end);
  }

  private void describe(@Nullable String wanted) {
    Optional<XmlElement> there = layout.flat() ? Optional.empty() : row.child(DESCRIPTION);
    if (wanted == null) {
      there.ifPresent(one -> edits.remove(withSpaceBefore(one.start(), one.end())));
    } else if (there.isPresent()) {
      write(there.get(), wanted, false);
    } else if (!layout.flat()) {
      String written = tagged(DESCRIPTION, style.escaped(wanted));
      int deep = row.children().isEmpty() ? row.start() : row.children().get(0).start();
      int deeper = row.children().isEmpty() ? 1 : 0;
      into(row, row.openEnd(), style.line(deep, deeper) + written);
    }
  }

  private String tagged(String name, String content) {
    String tag = row.prefix() + name;
    return "<" + tag + ">" + content + "</" + tag + ">";
  }

  private void set(int column, String wanted) {
    XmlElement cell = layout.cell(row, column).orElseThrow();
    if (!cell.localName().equals(layout.cells().get(column))) {
      throw new TableRefusedException(
          "Lahtris ei ole tekst, vaid tabel või muu loogika; seda saab muuta ainult failis.",
          "The cell holds no text, but a table or other logic; it can be changed in the file only.");
    }
    Optional<XmlElement> written = cell.child(TEXT);
    if (written.isPresent()) {
      write(written.get(), wanted, true);
      return;
    }
    int behind =
        cell.children().isEmpty()
            ? cell.openEnd()
            : cell.children().get(cell.children().size() - 1).end();
    into(cell, behind, style.line(cell.start(), 1) + tagged(TEXT, style.escaped(wanted)));
  }

  private void write(XmlElement element, String wanted, boolean coreOnly) {
    Optional<Span> section = xml.onlySection(element);
    if (element.single()) {
      edits.replace(
          new Span(element.start(), element.end()),
          tagged(element.localName(), style.escaped(wanted)));
    } else if (section.isPresent()) {
      edits.replace(section.get(), style.section(wanted));
    } else {
      Span whole = new Span(element.openEnd(), element.closeStart());
      edits.replace(coreOnly ? xml.core(element) : whole, style.escaped(wanted));
    }
  }

  /** Puts something into an element, which may be written as one tag so far. */
  private void into(XmlElement element, int at, String inserted) {
    if (!element.single()) {
      boolean lastInLine = at == element.closeStart();
      edits.insert(at, lastInLine ? inserted + style.line(element.start(), 0) : inserted);
      return;
    }
    int slash = text.lastIndexOf('/', element.openEnd());
    while (Character.isWhitespace(text.charAt(slash - 1))) {
      slash--;
    }
    edits.replace(
        new Span(slash, element.openEnd()),
        ">" + inserted + style.line(element.start(), 0) + "</" + element.name() + ">");
  }

  /** Writes the cells that the row leaves out, up to a column. */
  private void fill(int last, Row wanted) {
    for (int column = 0; column <= last; column++) {
      if (layout.cell(row, column).isEmpty()) {
        String name = layout.cells().get(column);
        Optional<XmlElement> before = layout.last(row, name);
        int deep = row.children().isEmpty() ? row.start() : row.children().get(0).start();
        int deeper = row.children().isEmpty() ? 1 : 0;
        String cell =
            style.line(deep, deeper)
                + tagged(
                    name,
                    style.line(deep, deeper + 1)
                        + tagged(TEXT, style.escaped(wanted.cells().get(column)))
                        + style.line(deep, deeper));
        missing(before.map(XmlElement::end).orElse(row.openEnd()), cell);
      }
    }
  }

  private void missing(int at, String cell) {
    if (row.single() && !edits.applied(new Span(row.start(), row.end())).endsWith("/>")) {
      // the row has been opened for the cell before
      throw new TableRefusedException(
          "Selles reas puuduvad lahtrid. Kustuta rida ja lisa see uuesti.",
          "The row lacks cells. Delete it and add it again.");
    }
    into(row, at, cell);
  }
}
