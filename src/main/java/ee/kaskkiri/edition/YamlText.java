package ee.kaskkiri.edition;

import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file that is changed at some places and nowhere else: comments, order and spaces stay as
 * people wrote them.
 */
public final class YamlText {
  private static final int LARGEST = 50_000_000;

  private final String text;
  private final boolean plain;
  private final MappingNode root;
  private final TreeMap<Integer, Edit> edits = new TreeMap<>(Comparator.reverseOrder());

  private record Edit(int end, String replacement) {}

  /**
   * Reads a file.
   *
   * @throws EditionRefusedException if it is no YAML, or not keys with values
   */
  public YamlText(String path, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    this.text = text;
    this.plain = text.codePointCount(0, text.length()) == text.length();
    try {
      if (new Yaml(options).compose(new StringReader(text)) instanceof MappingNode mapping) {
        this.root = mapping;
        return;
      }
    } catch (YAMLException e) {
      throw new EditionRefusedException(path + " cannot be read as YAML: " + e.getMessage());
    }
    throw new EditionRefusedException(path + " does not consist of keys with values.");
  }

  /** The keys and values of the whole file. */
  public MappingNode root() {
    return root;
  }

  /** The value of a key; empty if the key is not there. */
  public static Optional<Node> value(MappingNode mapping, String key) {
    return tuple(mapping, key).map(NodeTuple::getValueNode);
  }

  /** The text of a key; null if it is not there or no text. */
  public static @Nullable String scalar(MappingNode mapping, String key) {
    return value(mapping, key).orElse(null) instanceof ScalarNode scalar ? scalar.getValue() : null;
  }

  /** The elements of a list that are keys with values. */
  public static List<MappingNode> elements(MappingNode mapping, String key) {
    return value(mapping, key).orElse(null) instanceof SequenceNode list
        ? list.getValue().stream()
            .filter(MappingNode.class::isInstance)
            .map(MappingNode.class::cast)
            .toList()
        : List.of();
  }

  /** Puts another text in the place of a value. */
  public void replace(Node node, String replacement) {
    edits.put(at(node.getStartMark()), new Edit(end(node), replacement));
  }

  /** Sets a key, in its place if it is there, else behind another key. */
  public void set(MappingNode mapping, String key, String value, String behind) {
    Optional<Node> there = value(mapping, key);
    if (there.isPresent()) {
      replace(there.get(), value);
      return;
    }
    NodeTuple before = tuple(mapping, behind).orElseThrow();
    int end = end(before.getValueNode());
    String between =
        isFlow(mapping) ? ", " : "\n" + " ".repeat(before.getKeyNode().getStartMark().getColumn());
    edits.put(end, new Edit(end, between + key + ": " + value));
  }

  /** Takes a key and its value away; nothing happens if it is not there. */
  public void remove(MappingNode mapping, String key) {
    tuple(mapping, key)
        .ifPresent(
            tuple -> {
              int start = at(tuple.getKeyNode().getStartMark());
              int end = end(tuple.getValueNode());
              if (isFlow(mapping)) {
                removeFromFlow(mapping, tuple, start, end);
              } else {
                removeLines(start, end);
              }
            });
  }

  /** Takes an element of a list away, with the lines that it stands on. */
  public void removeElement(MappingNode element) {
    int start = text.lastIndexOf('\n', at(element.getStartMark())) + 1;
    int end = end(element);
    int next = lineEnd(end);
    boolean blank = next < text.length() && text.charAt(next) == '\n';
    edits.put(start, new Edit(blank ? next + 1 : next, ""));
  }

  /** Puts lines behind the line on which a node ends. */
  public void appendLines(Node node, String lines) {
    int end = end(node);
    int next = lineEnd(end);
    boolean open = next == text.length() && (next == 0 || text.charAt(next - 1) != '\n');
    insert(next, (open ? lineBreak() : "") + broken(lines));
  }

  /** Puts a text behind the last sign of a node. */
  public void append(Node node, String appended) {
    insert(end(node), broken(appended));
  }

  /** Puts a text before the last sign of a node, as the bracket that closes a list. */
  public void appendInside(Node node, String appended) {
    insert(end(node) - 1, broken(appended));
  }

  private void insert(int at, String inserted) {
    edits.merge(
        at,
        new Edit(at, inserted),
        (first, second) -> new Edit(first.end(), first.replacement() + second.replacement()));
  }

  /** How a node is written. */
  public String written(Node node) {
    return text.substring(at(node.getStartMark()), end(node));
  }

  /** Whether something is written in brackets. */
  public static boolean inBrackets(Node node) {
    return isFlow(node);
  }

  /** Whether a line without signs stands between two nodes. */
  public boolean apart(Node one, Node other) {
    return text.substring(end(one), at(other.getStartMark())).matches("(?s).*\\R[ \\t]*\\R.*");
  }

  private String lineBreak() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private String broken(String lines) {
    return lines.replace("\n", lineBreak());
  }

  /** Changes the words of every scalar below a node. */
  public void eachScalar(Node node, UnaryOperator<String> change) {
    if (node instanceof ScalarNode scalar) {
      int start = at(scalar.getStartMark());
      String old = text.substring(start, end(scalar));
      String now = change.apply(old);
      if (!old.equals(now)) {
        edits.put(start, new Edit(start + old.length(), now));
      }
    } else if (node instanceof SequenceNode list) {
      list.getValue().forEach(element -> eachScalar(element, change));
    } else if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> eachScalar(tuple.getValueNode(), change));
    }
  }

  /** The file with its changes. */
  public String changed() {
    StringBuilder changed = new StringBuilder(text);
    edits.forEach((start, edit) -> changed.replace(start, edit.end(), edit.replacement()));
    return changed.toString();
  }

  private void removeFromFlow(MappingNode mapping, NodeTuple tuple, int start, int end) {
    int index = mapping.getValue().indexOf(tuple);
    if (index > 0) {
      int before = end(mapping.getValue().get(index - 1).getValueNode());
      edits.put(before, new Edit(end, ""));
    } else if (mapping.getValue().size() > 1) {
      int next = at(mapping.getValue().get(1).getKeyNode().getStartMark());
      edits.put(start, new Edit(next, ""));
    } else {
      edits.put(start, new Edit(end, ""));
    }
  }

  private void removeLines(int start, int end) {
    int line = text.lastIndexOf('\n', start) + 1;
    edits.put(line, new Edit(lineEnd(end), ""));
  }

  private int lineEnd(int from) {
    int line = text.indexOf('\n', from);
    return line < 0 ? text.length() : line + 1;
  }

  /** Where the last sign of a node ends; blocks would end where the next one begins. */
  private int end(Node node) {
    if (node instanceof CollectionNode<?> collection && !isFlow(node)) {
      List<?> parts = collection.getValue();
      Object last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (last instanceof NodeTuple tuple) {
        return end(tuple.getValueNode());
      }
      if (last instanceof Node element) {
        return end(element);
      }
    }
    int end = at(node.getEndMark());
    while (end > at(node.getStartMark()) && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private int at(Mark mark) {
    return plain ? mark.getIndex() : text.offsetByCodePoints(0, mark.getIndex());
  }

  private static boolean isFlow(Node node) {
    return node instanceof CollectionNode<?> collection
        && collection.getFlowStyle() == FlowStyle.FLOW;
  }

  private static Optional<NodeTuple> tuple(MappingNode mapping, String key) {
    return mapping.getValue().stream()
        .filter(
            tuple -> tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
        .findFirst();
  }
}
