package ee.kaskkiri.edition;

import java.time.LocalDate;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The act of the edition that the new one follows. Without a last day it ends by itself on the day
 * before, so that nothing published is touched; a later last day has to be brought forward.
 */
final class EndedEdition {
  private final Succession succession;

  EndedEdition(Succession succession) {
    this.succession = succession;
  }

  /** The act with another last day, by its path; empty if it may stay. */
  Map<String, String> act() {
    LocalDate last = succession.previous().act().validTo();
    if (last == null || last.isBefore(succession.firstDay())) {
      return Map.of();
    }
    String path = succession.previous().folder() + "/" + NewEdition.ACT;
    YamlText yaml = new YamlText(path, succession.tree().text(path).orElseThrow());
    Node day = YamlText.value(yaml.root(), "valid_to").orElseThrow();
    yaml.replace(day, succession.firstDay().minusDays(1).toString());
    return Map.of(path, yaml.changed());
  }
}
