package ee.kaskkiri.engine.dmn.edit;

import ee.kaskkiri.engine.dmn.edit.XmlElement.Span;
import ee.kaskkiri.engine.outline.Table;
import ee.kaskkiri.engine.outline.Table.Row;
import ee.kaskkiri.engine.table.TableRefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table as a DMN file writes it. */
public final class TableText {
  private static final Set<String> PARTS =
      Set.of("if", "then", "else", "in", "match", "return", "satisfies");

  private final String text;
  private final XmlText xml;
  private final XmlElement element;
  private final Table table;
  private final Layout layout;
  private final Style style;
  private final List<XmlElement> rows;

  /**
   * Finds a table that was read.
   *
   * @param text of a well-formed file
   * @throws TableRefusedException if it is not written once
   */
  public TableText(String text, Table table) {
    this.text = text;
    this.xml = new XmlText(text);
    this.table = table;
    this.layout = Layout.of(table);
    this.style = new Style(text);
    this.element = find();
    this.rows = layout.rows(element);
    if (rows.size() != table.rows().size()) {
      throw unclear();
    }
  }

  private XmlElement find() {
    String name =
        switch (table.kind()) {
          case DECISION_TABLE -> "decisionTable";
          case RELATION -> "relation";
          case LIST -> "list";
        };
    List<XmlElement> found =
        xml.root().all().filter(one -> one.localName().equals(name)).filter(this::isIt).toList();
    if (found.size() != 1) {
      throw unclear();
    }
    return found.get(0);
  }

  private boolean isIt(XmlElement one) {
    return Objects.equals(xml.attribute(one, "id").orElse(null), table.id())
        && holder(one).equals(table.name());
  }

  private TableRefusedException unclear() {
    return new TableRefusedException(
        "Tabelit \"" + table.name() + "\" ei saa failis üheselt leida; muuda faili ennast.",
        "The table '"
            + table.name()
            + "' cannot be told from others in the file; change the file itself.");
  }

  private String holder(XmlElement one) {
    XmlElement at = one;
    while (at.parent().isPresent()) {
      at = at.parent().get();
      @Nullable String held =
          switch (at.localName()) {
            case "contextEntry" ->
                at.child("variable").flatMap(item -> xml.attribute(item, "name")).orElse("");
            case "binding" ->
                at.child("parameter").flatMap(item -> xml.attribute(item, "name")).orElse("");
            case "decision", "businessKnowledgeModel" -> xml.attribute(at, "name").orElse("");
            default -> PARTS.contains(at.localName()) ? at.localName() : null;
          };
      if (held != null) {
        return held;
      }
    }
    return "";
  }

  /**
   * The file with other rows in the table.
   *
   * @param wanted the rows in order; one whose id is null or unknown is new
   * @param taken ids that no new row is given, besides those of the file
   * @throws TableRefusedException if they cannot be written
   */
  public String with(List<Row> wanted, Collection<String> taken) {
    FreshIds ids = ids(taken);
    List<@Nullable Integer> matches = RowMatch.of(table.rows(), wanted);
    List<String> written = new ArrayList<>();
    XmlElement like = rows.stream().filter(layout::complete).findFirst().orElse(null);
    for (int i = 0; i < wanted.size(); i++) {
      Row row = wanted.get(i);
      Integer match = matches.get(i);
      if (match == null) {
        written.add(added(row, like, ids));
      } else {
        XmlElement kept = rows.get(match);
        like = layout.complete(kept) ? kept : like;
        written.add(new RowText(text, xml, layout, kept).kept(table.rows().get(match), row));
      }
    }
    return assembled(matches, written);
  }

  private FreshIds ids(Collection<String> taken) {
    Set<String> all = new HashSet<>();
    xml.root().all().forEach(one -> xml.attribute(one, "id").ifPresent(all::add));
    return new FreshIds(all, taken);
  }

  private String added(Row row, @Nullable XmlElement like, FreshIds ids) {
    String id = id(row, ids);
    return like == null
        ? new FreshRow(layout, element.prefix(), element.attribute("id").isPresent(), style, line())
            .written(row, id, ids)
        : new RowText(text, xml, layout, like).copied(row, id, ids);
  }

  private @Nullable String id(Row row, FreshIds ids) {
    if (row.id() != null) {
      return ids.wished(row.id());
    }
    List<String> others = table.rows().stream().map(Row::id).filter(Objects::nonNull).toList();
    if (others.isEmpty() && !rows.isEmpty()) {
      return null;
    }
    Optional<String> code = code(row).filter(ids::free);
    return code.isPresent() ? ids.wished(code.get()) : ids.row(others);
  }

  /**
   * What the row says of itself in the column that holds the ids of all other rows; empty if no
   * column does.
   */
  private Optional<String> code(Row row) {
    for (int column = 0; column < row.cells().size() && !table.rows().isEmpty(); column++) {
      int c = column;
      if (table.rows().stream()
          .allMatch(one -> one.cells().get(c).equals("\"" + one.id() + "\""))) {
        String cell = row.cells().get(column);
        return cell.length() > 2 && cell.startsWith("\"") && cell.endsWith("\"")
            ? Optional.of(cell.substring(1, cell.length() - 1))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A new line as deep as rows stand. */
  private String line() {
    if (!rows.isEmpty()) {
      return style.line(rows.get(0).start(), 0);
    }
    return element.children().isEmpty()
        ? style.line(element.start(), 1)
        : style.line(element.children().get(0).start(), 0);
  }

  private String assembled(List<@Nullable Integer> matches, List<String> written) {
    if (rows.isEmpty()) {
      return written.isEmpty() ? text : firstRows(written);
    }
    Set<Integer> kept = matches.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    StringBuilder all = new StringBuilder(text.substring(0, gap(0).start()));
    StringBuilder left = new StringBuilder();
    int next = 0;
    for (int i = 0; i < written.size(); i++) {
      Integer match = matches.get(i);
      if (match != null) {
        for (; next < match; next++) {
          left.append(left(next, kept));
        }
        next = Math.max(next, match + 1);
      }
      all.append(left)
          .append(match == null ? lineBefore() : gap(match).in(text))
          .append(written.get(i));
      left.setLength(0);
    }
    for (; next < rows.size(); next++) {
      left.append(left(next, kept));
    }
    return all.append(left).append(text, rows.get(rows.size() - 1).end(), text.length()).toString();
  }

  /** What stood before a row that is gone and is no part of it, such as a comment. */
  private String left(int row, Set<Integer> kept) {
    return kept.contains(row) || gap(row).in(text).isBlank()
        ? ""
        : gap(row).in(text).stripTrailing();
  }

  private Span gap(int row) {
    XmlElement one = rows.get(row);
    int index = element.children().indexOf(one);
    int start = index == 0 ? element.openEnd() : element.children().get(index - 1).end();
    return new Span(start, one.start());
  }

  private String lineBefore() {
    String before = gap(rows.size() - 1).in(text);
    return before.substring(before.stripTrailing().length());
  }

  private String firstRows(List<String> written) {
    String line = line();
    String all = written.stream().map(line::concat).collect(Collectors.joining());
    String end = element.children().isEmpty() ? style.line(element.start(), 0) : "";
    if (element.single()) {
      int slash = text.lastIndexOf('/', element.openEnd());
      return text.substring(0, slash).stripTrailing()
          + ">"
          + all
          + end
          + "</"
          + element.name()
          + ">"
          + text.substring(element.end());
    }
    int at =
        element.children().isEmpty()
            ? element.openEnd()
            : element.children().get(element.children().size() - 1).end();
    return text.substring(0, at)
        + all
        + (element.children().isEmpty() && text.substring(at, element.closeStart()).isBlank()
            ? end + text.substring(element.closeStart())
            : text.substring(at));
  }
}
