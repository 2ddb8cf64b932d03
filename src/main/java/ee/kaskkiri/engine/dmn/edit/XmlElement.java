package ee.kaskkiri.engine.dmn.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of an XML text, and where in the text it stands. */
final class XmlElement {
  private final String name;
  private final @Nullable XmlElement parent;
  private final int start;
  private final Map<String, Span> attributes = new LinkedHashMap<>();
  private final List<XmlElement> children = new ArrayList<>();
  private int nameEnd;
  private int openEnd;
  private int closeStart;
  private int end;

  /**
   * A part of a text.
   *
   * @param start where it begins
   * @param end behind its last sign
   */
  record Span(int start, int end) {
    String in(String text) {
      return text.substring(start, end);
    }
  }

  XmlElement(String name, int start, @Nullable XmlElement parent) {
    this.name = name;
    this.start = start;
    this.nameEnd = start + 1 + name.length();
    this.parent = parent;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  void attribute(String attribute, Span value) {
    attributes.put(attribute, value);
  }

  void opened(int behind) {
    this.openEnd = behind;
  }

  void closed(int closing, int behind) {
    this.closeStart = closing;
    this.end = behind;
  }

  /** Its name without the prefix. */
  String localName() {
    return name.substring(name.indexOf(':') + 1);
  }

  /** The prefix of its name with the colon; empty if it has none. */
  String prefix() {
    return name.substring(0, name.indexOf(':') + 1);
  }

  String name() {
    return name;
  }

  Optional<XmlElement> parent() {
    return Optional.ofNullable(parent);
  }

  /** Where its first tag begins. */
  int start() {
    return start;
  }

  /** Behind the name in its first tag. */
  int nameEnd() {
    return nameEnd;
  }

  /** Behind its first tag. */
  int openEnd() {
    return openEnd;
  }

  /** Where its last tag begins; behind the first tag if that is the last too. */
  int closeStart() {
    return closeStart;
  }

  /** Behind its last tag. */
  int end() {
    return end;
  }

  /** Whether it is written as one tag. */
  boolean single() {
    return openEnd == end;
  }

  /**
   * Where the value of an attribute stands, without its quotes; attributes of other namespaces do
   * not count.
   */
  Optional<Span> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  List<XmlElement> children() {
    return children;
  }

  /** The children of a name, whatever their prefix. */
  Stream<XmlElement> children(String local) {
    return children.stream().filter(child -> child.localName().equals(local));
  }

  /** The first child of a name, whatever its prefix. */
  Optional<XmlElement> child(String local) {
    return children(local).findFirst();
  }

  /** It and everything in it, in the order of the text. */
  Stream<XmlElement> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
  }
}
