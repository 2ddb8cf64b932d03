package ee.kaskkiri.workbench.cases;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.edition.EditionRefusedException;
import ee.kaskkiri.edition.YamlText;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.regression.GivenOverBase;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleBook;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The case files of a rule repository, changed as little as possible: comments, order and the base
 * stay as people wrote them.
 *
 * @param files every file
 */
public record CaseText(FileTree files) {
  private static final String CASES = "cases";
  private static final int DASH = 2;

  /**
   * A case file with one case more, the last.
   *
   * @param path of the file, which may be new
   * @throws CaseRefusedException if the case cannot be written, or not be read as wanted
   */
  public String with(String path, NewCase one) {
    ObjectNode base = GivenOverBase.base(files, path);
    Optional<String> text = files.text(path);
    String changed =
        text.isPresent()
            ? added(path, text.get(), base, one)
            : CASES + ":\n" + lines(base, one, DASH);
    return read(path, changed);
  }

  /**
   * A case file in which a case expects something else.
   *
   * @param id of the case
   * @throws CaseRefusedException if there is no such case, or it could not be read any more
   */
  public String expecting(String path, String id, NewExpectation expectation) {
    YamlText yaml = yaml(path, files.text(path).orElse(""));
    MappingNode one =
        YamlText.elements(yaml.root(), CASES).stream()
            .filter(each -> id.equals(YamlText.scalar(each, "id")))
            .findFirst()
            .orElseThrow(
                () -> new CaseRefusedException(path + " has no case '" + id + "'.", List.of()));
    new ExpectationText(yaml).set(one, expectation);
    return read(path, yaml.changed());
  }

  private static YamlText yaml(String path, String text) {
    try {
      return new YamlText(path, text);
    } catch (EditionRefusedException e) {
      throw new CaseRefusedException(String.valueOf(e.getMessage()), List.of());
    }
  }

  private static String added(String path, String text, ObjectNode base, NewCase one) {
    YamlText yaml = yaml(path, text);
    Optional<Node> cases = YamlText.value(yaml.root(), CASES);
    if (!(cases.orElse(null) instanceof SequenceNode list) || list.getValue().isEmpty()) {
      throw new CaseRefusedException(path + " has no list of cases.", List.of());
    }
    List<Node> there = list.getValue();
    Node last = there.get(there.size() - 1);
    if (YamlText.inBrackets(list)) {
      ObjectNode expect = expect(one);
      one.expect().codes().forEach(expect.putArray("codes")::add);
      yaml.appendInside(list, ", " + YamlValues.line(head(base, one).set("expect", expect)));
      return yaml.changed();
    }
    boolean apart = there.size() < 2 || yaml.apart(there.get(there.size() - 2), last);
    int indent = list.getStartMark().getColumn();
    yaml.appendLines(last, (apart ? "\n" : "") + lines(base, one, indent));
    return yaml.changed();
  }

  private static ObjectNode head(ObjectNode base, NewCase one) {
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    head.put("id", one.id());
    head.put("name", one.name());
    head.put("kind", one.kind());
    head.put("basis", one.basis());
    if (one.note() != null) {
      head.put("note", one.note());
    }
    head.put("on", one.on());
    ObjectNode given = GivenOverBase.over(base, one.given());
    if (!given.isEmpty()) {
      head.set("given", given);
    }
    return head;
  }

  private static ObjectNode expect(NewCase one) {
    ObjectNode expect = JsonNodeFactory.instance.objectNode();
    expect.set("outcome", one.expect().outcome());
    return expect;
  }

  private static String lines(ObjectNode base, NewCase one, int indent) {
    String inner = " ".repeat(indent + DASH);
    String body = indented(GivenOverBase.yaml(head(base, one)), inner);
    return " ".repeat(indent)
        + "- "
        + body.substring(inner.length())
        + inner
        + "expect:\n"
        + indented(GivenOverBase.yaml(expect(one)), inner + "  ")
        + inner
        + "  codes: "
        + ExpectationText.list(one.expect().codes())
        + "\n";
  }

  private static String indented(String text, String indent) {
    return text.lines().map(line -> indent + line + "\n").collect(Collectors.joining());
  }

  /** The text, if it can be read. */
  private String read(String path, String text) {
    Map<String, byte[]> changed = new HashMap<>();
    files.paths().forEach(each -> files.content(each).ifPresent(file -> changed.put(each, file)));
    changed.put(path, text.getBytes(StandardCharsets.UTF_8));
    List<Finding> before = wrong(files, path);
    List<Finding> wrong =
        wrong(FileTree.of(changed), path).stream().filter(one -> !before.contains(one)).toList();
    if (!wrong.isEmpty()) {
      throw new CaseRefusedException(
          wrong.get(0).message() + (wrong.get(0).mend() == null ? "" : " " + wrong.get(0).mend()),
          wrong);
    }
    return text;
  }

  private static List<Finding> wrong(FileTree tree, String path) {
    return CaseBook.read(tree, RuleBook.read(tree)).findings().stream()
        .filter(finding -> finding.file().equals(path))
        .toList();
  }
}
