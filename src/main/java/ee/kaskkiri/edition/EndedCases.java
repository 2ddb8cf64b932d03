package ee.kaskkiri.edition;

import ee.kaskkiri.rules.RuleFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * Cases of the previous edition that ask for a day on which the new one is in force. They cannot
 * stay: that none is in force is no longer true, and another day is asked of the old wording.
 */
final class EndedCases {
  private final Succession succession;
  private final Map<String, String> files = new TreeMap<>();
  private final List<String> toLookAt = new ArrayList<>();

  EndedCases(Succession succession) {
    this.succession = succession;
    for (RuleFile file : succession.previous().files()) {
      String path = succession.casesBefore(file.topic());
      Optional<String> text = succession.tree().text(path);
      text.ifPresent(content -> end(path, content));
    }
  }

  /** The case files of the previous edition that had to change, by path. */
  Map<String, String> files() {
    return files;
  }

  /** What a person must look at. */
  List<String> toLookAt() {
    return toLookAt;
  }

  private void end(String path, String content) {
    YamlText yaml = new YamlText(path, content);
    List<String> taken = new ArrayList<>();
    for (MappingNode one : YamlText.elements(yaml.root(), CaseFileCopy.CASES)) {
      LocalDate day = CaseFileCopy.day(one);
      if (!day.isBefore(succession.firstDay())) {
        yaml.removeElement(one);
        taken.add(Objects.requireNonNullElse(YamlText.scalar(one, "id"), ""));
      }
    }
    if (!taken.isEmpty()) {
      files.put(path, yaml.changed());
      toLookAt.add(
          path
              + ": taken out, because the new edition is in force on their day: "
              + String.join(", ", taken)
              + ".");
    }
  }
}
