package ee.kaskkiri.edition;

import ee.kaskkiri.engine.CompiledEdition;
import ee.kaskkiri.regression.Case;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.regression.CaseFile;
import ee.kaskkiri.regression.CaseKind;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import ee.kaskkiri.rules.RuleFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The cases of an edition, moved into the period of the next. First only the day that is asked for
 * moves; where rules hold that day against others, all days of a file move together, by whole
 * years; and where the answer is another one even so, the answer is taken over and marked.
 */
final class CopiedCases {
  private static final int LEAP_YEARS = 4;
  private static final int WEEKDAYS = 28;

  private final Succession succession;
  private final CompiledEdition edition;
  private final FileTree rulesOnly;
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> files = new TreeMap<>();
  private final List<String> toLookAt = new ArrayList<>();

  CopiedCases(Succession succession, CompiledEdition edition, FileTree withRules) {
    this.succession = succession;
    this.edition = edition;
    this.rulesOnly = Succession.withoutCases(withRules);
    CaseBook book = CaseBook.read(succession.tree(), RuleBook.read(succession.tree()));
    book.files().values().stream()
        .filter(
            file -> file.path().startsWith(RuleBook.CASES + "/" + succession.instrument() + "/"))
        .map(CaseFile::cases)
        .flatMap(List::stream)
        .map(Case::id)
        .forEach(ids::add);
    for (RuleFile file : succession.previous().files()) {
      Optional<String> text = succession.tree().text(succession.casesBefore(file.topic()));
      text.ifPresent(content -> copy(file.topic(), content));
    }
  }

  /** The case files by their new path. */
  Map<String, String> files() {
    return files;
  }

  /** What a person must look at. */
  List<String> toLookAt() {
    return toLookAt;
  }

  private void copy(String topic, String content) {
    String path = succession.cases(topic);
    String fresh = fresh(path, content);
    if (fresh.isEmpty()) {
      return;
    }
    Trial best = null;
    for (int years : Stream.concat(Stream.of(0), years(path, fresh)).toList()) {
      Trial trial = Trial.of(edition, topic, rulesOnly, path, moved(path, fresh, years));
      if (best == null || trial.wrong() < best.wrong()) {
        best = trial;
        tellLast(topic, years);
      }
      if (best.wrong() == 0) {
        break;
      }
    }
    Trial chosen = Objects.requireNonNull(best);
    TakenOver taken = new TakenOver(edition, topic, path, chosen);
    files.put(path, taken.text());
    toLookAt.addAll(taken.toLookAt());
  }

  private void tellLast(String topic, int years) {
    String start = path(topic) + ": every day ";
    toLookAt.removeIf(line -> line.startsWith(start));
    if (years > 0) {
      toLookAt.add(
          start
              + "in it is "
              + years
              + " years later, because its rules hold the day that counts against other days."
              + " Sentences and comments were not changed.");
    }
  }

  private String path(String topic) {
    return succession.cases(topic);
  }

  /** With ids of its own, without cases about periods, and with no kind that claims too much. */
  private String fresh(String path, String content) {
    YamlText yaml = new YamlText(path, content);
    List<MappingNode> cases = YamlText.elements(yaml.root(), CaseFileCopy.CASES);
    List<String> published = new ArrayList<>();
    int left = cases.size();
    for (MappingNode one : cases) {
      if (CaseFileCopy.expectsNoEdition(one)) {
        yaml.removeElement(one);
        left--;
        continue;
      }
      String old = Objects.requireNonNullElse(YamlText.scalar(one, "id"), "");
      String id = CaseFileCopy.id(old, succession, ids);
      YamlText.value(one, "id").ifPresent(node -> yaml.replace(node, id));
      if (CaseKind.PUBLISHED.toString().equals(YamlText.scalar(one, "kind"))) {
        published.add(id);
        yaml.set(one, "kind", CaseKind.DERIVED.toString(), "id");
        Notes.add(
            yaml,
            one,
            "Copied from "
                + old
                + ", which is published for the edition of "
                + succession.previous().name()
                + "; here it proves nothing yet.");
      }
    }
    if (!published.isEmpty()) {
      toLookAt.add(
          path
              + ": "
              + String.join(", ", published)
              + ": published for the previous edition only, so the kind is derived now.");
    }
    return left == 0 ? "" : yaml.changed();
  }

  /** Years that bring the earliest day in, and as many more as leap years and weekdays repeat. */
  private Stream<Integer> years(String path, String content) {
    LocalDate earliest =
        YamlText.elements(new YamlText(path, content).root(), CaseFileCopy.CASES).stream()
            .map(CaseFileCopy::day)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    int years = 0;
    while (earliest.plusYears(years).isBefore(succession.firstDay())) {
      years++;
    }
    return Stream.of(years, roundedUp(years, LEAP_YEARS), roundedUp(years, WEEKDAYS))
        .filter(one -> one > 0)
        .distinct();
  }

  private static int roundedUp(int years, int step) {
    return (years + step - 1) / step * step;
  }

  private String moved(String path, String content, int years) {
    YamlText yaml = new YamlText(path, content);
    List<MappingNode> cases = YamlText.elements(yaml.root(), CaseFileCopy.CASES);
    if (years == 0) {
      cases.stream()
          .filter(one -> CaseFileCopy.day(one).isBefore(succession.firstDay()))
          .forEach(one -> yaml.set(one, "on", inPeriod(CaseFileCopy.day(one)).toString(), "id"));
      return yaml.changed();
    }
    Optional<Node> base = YamlText.value(yaml.root(), "base");
    Set<String> common = base.map(CaseFileCopy::days).orElseGet(Set::of);
    base.ifPresent(node -> yaml.eachScalar(node, CaseFileCopy.later(years, common)));
    for (MappingNode one : cases) {
      Set<String> known = new HashSet<>(CaseFileCopy.days(one));
      known.addAll(common);
      Stream.of("on", "given", "expect")
          .flatMap(key -> YamlText.value(one, key).stream())
          .forEach(node -> yaml.eachScalar(node, CaseFileCopy.later(years, known)));
    }
    return yaml.changed();
  }

  /** As many days after the first day in force as before. */
  private LocalDate inPeriod(LocalDate day) {
    long after = day.toEpochDay() - succession.previous().firstDay().toEpochDay();
    return succession.firstDay().plusDays(Math.max(0, after));
  }
}
