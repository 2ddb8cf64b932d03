package ee.kaskkiri.engine.dmn.edit;

import ee.kaskkiri.engine.dmn.edit.XmlElement.Span;
import java.util.Map;
import java.util.TreeMap;

/** Changes at places of a text that do not touch each other. */
final class Edits {
  private final String text;
  private final TreeMap<Integer, Edit> edits = new TreeMap<>();

  private record Edit(int end, String replacement) {}

  Edits(String text) {
    this.text = text;
  }

  void replace(Span span, String replacement) {
    edits.merge(
        span.start(),
        new Edit(span.end(), replacement),
        (first, second) ->
            new Edit(
                Math.max(first.end(), second.end()), first.replacement() + second.replacement()));
  }

  /** Puts a text at a place; texts at one place come in the order in which they are put. */
  void insert(int at, String inserted) {
    replace(new Span(at, at), inserted);
  }

  void remove(Span span) {
    replace(span, "");
  }

  /** A part of the text with the changes in it. */
  String applied(Span part) {
    StringBuilder changed = new StringBuilder();
    int from = part.start();
    for (Map.Entry<Integer, Edit> edit :
        edits.subMap(part.start(), true, part.end(), true).entrySet()) {
      changed.append(text, from, edit.getKey()).append(edit.getValue().replacement());
      from = edit.getValue().end();
    }
    return changed.append(text, from, part.end()).toString();
  }
}
