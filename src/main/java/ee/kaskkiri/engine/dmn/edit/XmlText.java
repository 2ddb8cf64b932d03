package ee.kaskkiri.engine.dmn.edit;

import ee.kaskkiri.engine.dmn.edit.XmlElement.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Well-formed XML without a document type, with the places of its elements. */
final class XmlText {
  private static final String COMMENT = "<!--";
  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  private final String text;
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private @Nullable XmlElement root;
  private int at;

  /** Finds the elements of a text that a parser has found to be well-formed. */
  XmlText(String text) {
    this.text = text;
    while (at < text.length()) {
      int tag = text.indexOf('<', at);
      if (tag < 0) {
        break;
      }
      at = tag;
      tag();
    }
  }

  private void tag() {
    if (text.startsWith(COMMENT, at)) {
      skip("-->");
    } else if (text.startsWith(CDATA, at)) {
      skip(CDATA_END);
    } else if (text.startsWith("<?", at)) {
      skip("?>");
    } else if (text.startsWith("</", at)) {
      int closing = at;
      skip(">");
      open.pop().closed(closing, at);
    } else {
      first();
    }
  }

  private void skip(String end) {
    at = text.indexOf(end, at) + end.length();
  }

  private void first() {
    int nameEnd = nameEnd(at + 1);
    XmlElement element = new XmlElement(text.substring(at + 1, nameEnd), at, open.peek());
    if (root == null) {
      root = element;
    }
    at = nameEnd;
    while (text.charAt(at) != '>' && text.charAt(at) != '/') {
      if (isSpace(text.charAt(at))) {
        at++;
      } else {
        attribute(element);
      }
    }
    boolean single = text.charAt(at) == '/';
    at = text.indexOf('>', at) + 1;
    element.opened(at);
    if (single) {
      element.closed(at, at);
    } else {
      open.push(element);
    }
  }

  private void attribute(XmlElement element) {
    int end = nameEnd(at);
    String name = text.substring(at, end);
    at = end;
    while (text.charAt(at) != '"' && text.charAt(at) != '\'') {
      at++;
    }
    int close = text.indexOf(text.charAt(at), at + 1);
    element.attribute(name, new Span(at + 1, close));
    at = close + 1;
  }

  private int nameEnd(int from) {
    int end = from;
    while (!isSpace(text.charAt(end)) && "=/>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean isSpace(char sign) {
    return sign == ' ' || sign == '\n' || sign == '\t' || sign == '\r';
  }

  XmlElement root() {
    if (root == null) {
      throw new IllegalStateException("no element");
    }
    return root;
  }

  /** The value of an attribute; empty if it is not there. */
  Optional<String> attribute(XmlElement element, String name) {
    return element.attribute(name).map(span -> decoded(span.in(text)));
  }

  /** The text in an element, without that of its children. */
  String content(XmlElement element) {
    StringBuilder content = new StringBuilder();
    int from = element.openEnd();
    for (XmlElement child : element.children()) {
      content.append(decoded(text.substring(from, child.start())));
      from = child.end();
    }
    return content.append(decoded(text.substring(from, element.closeStart()))).toString();
  }

  /** The part of an element's text inside its only CDATA section; empty if it has not one alone. */
  Optional<Span> onlySection(XmlElement element) {
    String inside = text.substring(element.openEnd(), element.closeStart());
    String stripped = inside.strip();
    boolean one =
        stripped.startsWith(CDATA)
            && stripped.indexOf(CDATA_END) == stripped.length() - CDATA_END.length();
    if (!one) {
      return Optional.empty();
    }
    int start = element.openEnd() + inside.indexOf(CDATA) + CDATA.length();
    return Optional.of(new Span(start, text.indexOf(CDATA_END, start)));
  }

  /** What stands in an element between the spaces at its ends. */
  Span core(XmlElement element) {
    int start = element.openEnd();
    int end = element.closeStart();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return start == end ? new Span(element.openEnd(), element.closeStart()) : new Span(start, end);
  }

  private static String decoded(String raw) {
    if (raw.indexOf('&') < 0 && raw.indexOf('<') < 0 && raw.indexOf('\r') < 0) {
      return raw;
    }
    StringBuilder plain = new StringBuilder();
    int from = 0;
    while (from < raw.length()) {
      if (raw.startsWith(CDATA, from)) {
        int end = raw.indexOf(CDATA_END, from);
        plain.append(lines(raw.substring(from + CDATA.length(), end)));
        from = end + CDATA_END.length();
      } else if (raw.startsWith(COMMENT, from)) {
        from = raw.indexOf("-->", from) + "-->".length();
      } else if (raw.startsWith("<?", from)) {
        from = raw.indexOf("?>", from) + "?>".length();
      } else if (raw.charAt(from) == '&') {
        int end = raw.indexOf(';', from);
        plain.append(reference(raw.substring(from + 1, end)));
        from = end + 1;
      } else {
        int next = from + 1;
        while (next < raw.length() && raw.charAt(next) != '&' && raw.charAt(next) != '<') {
          next++;
        }
        plain.append(lines(raw.substring(from, next)));
        from = next;
      }
    }
    return plain.toString();
  }

  private static String lines(String raw) {
    return raw.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String reference(String name) {
    if (name.startsWith("#x")) {
      return Character.toString(Integer.parseInt(name.substring(2), 16));
    }
    if (name.startsWith("#")) {
      return Character.toString(Integer.parseInt(name.substring(1)));
    }
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> throw new IllegalStateException("unknown entity " + name);
    };
  }
}
