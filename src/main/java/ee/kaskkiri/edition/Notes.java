package ee.kaskkiri.edition;

import com.fasterxml.jackson.databind.node.TextNode;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Writes what a reader of a case must know, behind what stands there already. */
final class Notes {
  private static final String NOTE = "note";

  private Notes() {}

  static void add(YamlText yaml, MappingNode one, String sentence) {
    String there = YamlText.scalar(one, NOTE);
    String whole = there == null ? sentence : there.strip() + " " + sentence;
    yaml.set(one, NOTE, TextNode.valueOf(whole).toString(), "kind");
  }
}
