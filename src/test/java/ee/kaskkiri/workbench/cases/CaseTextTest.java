package ee.kaskkiri.workbench.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.engine.Editions;
import ee.kaskkiri.regression.Case;
import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseTextTest {
  private static final String PATH = "test-data/demo/2020-01-01/m.yaml";
  private static final String TEXT =
      """
      # Cases of a demo.
      base:   # what all share
        a: 1
        group: {x: 1, y: two}

      cases:

        # The first
        - id: m-1
          name: One.
          kind: bug
          basis: us
          on: 2020-01-01
          expect:
            outcome: {sum: 7123.00, word: yes it is}   # by hand
            codes: [A, {code: B, subject: Tapa vald}]
            fired: [t/r-1, r-2]

        - id: m-2
          name: Two.
          kind: bug
          basis: us
          on: 2020-01-02
          given: {a: 2}
          expect:
            outcome:
              rows:
                - {year: 1, sum: 10.0}
                - {year: 2, sum: 20.0}
              none: null
      # the end
      """;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static FileTree tree(@Nullable String cases) {
    Map<String, byte[]> files = new HashMap<>();
    FileTree rules = Editions.tree(Map.of("m.dmn", Editions.dmn("m", "")));
    rules.paths().forEach(path -> files.put(path, rules.content(path).orElseThrow()));
    if (cases != null) {
      files.put(PATH, cases.getBytes(StandardCharsets.UTF_8));
    }
    return FileTree.of(files);
  }

  private static List<Case> cases(FileTree tree, String path) {
    return Objects.requireNonNull(CaseBook.read(tree, RuleBook.read(tree)).files().get(path))
        .cases();
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static NewCase newCase(String id, String given) {
    return new NewCase(
        id,
        "It's a \"test\": # no comment",
        "boundary",
        "§ 2",
        null,
        "2020-01-03",
        json(given),
        new NewExpectation(
            json("{\"sum\": 8000.00, \"word\": \"no\"}"), List.of("A", "KTG-F01"), null));
  }

  private static String expecting(
      String id, String outcome, @Nullable List<String> fired, String... codes) {
    return new CaseText(tree(TEXT))
        .expecting(PATH, id, new NewExpectation(json(outcome), List.of(codes), fired));
  }

  @Test
  void aCaseIsAddedBehindTheLastAndSaysOnlyWhatDiffers() {
    String changed =
        new CaseText(tree(TEXT))
            .with(
                PATH,
                newCase(
                    "m-3",
                    "{\"a\": 1.0, \"group\": {\"x\": 2, \"y\": \"two\"}, \"b\": [\"true\"]}"));

    assertThat(changed)
        .isEqualTo(
            TEXT.replace(
                "# the end\n",
                """

                  - id: m-3
                    name: "It's a \\"test\\": # no comment"
                    kind: boundary
                    basis: § 2
                    on: 2020-01-03
                    given:
                      group:
                        x: 2
                      b:
                        - "true"
                    expect:
                      outcome:
                        sum: 8000.00
                        word: "no"
                      codes: [A, KTG-F01]
                # the end
                """));
    FileTree tree = tree(changed);
    Case added = cases(tree, PATH).get(2);
    assertThat(added.given())
        .isEqualTo(json("{\"a\": 1, \"group\": {\"x\": 2, \"y\": \"two\"}, \"b\": [\"true\"]}"));
    assertThat(added.name()).isEqualTo("It's a \"test\": # no comment");
  }

  @Test
  void aTopicWithoutCasesGetsAFile() {
    assertThat(new CaseText(tree(null)).with(PATH, newCase("m-1", "{}")))
        .startsWith("cases:\n  - id: m-1\n    name:")
        .endsWith("      codes: [A, KTG-F01]\n");
  }

  @Test
  void aFileWithoutALastLineBreakAndOneInBrackets() {
    String open = TEXT.substring(0, TEXT.indexOf("\n# the end"));
    assertThat(
            new CaseText(tree(open))
                .with(PATH, newCase("m-3", "{\"a\": 1, \"group\": {\"x\": 1, \"y\": \"two\"}}")))
        .startsWith(open + "\n\n  - id: m-3\n");
    String brackets =
        "cases: [{id: m-1, name: One., kind: bug, basis: us, \"on\": 2020-01-01, expect: {outcome: {a: 1}}}]\n";
    assertThat(new CaseText(tree(brackets)).with(PATH, newCase("m-3", "{\"a\": 1}")))
        .isEqualTo(
            brackets.replace(
                "}]\n",
                "}, {id: m-3, name: \"It's a \\\"test\\\": # no comment\", kind: boundary, basis: \"§ 2\","
                    + " \"on\": 2020-01-03, given: {a: 1}, expect: {outcome: {sum: 8000.00, word: \"no\"},"
                    + " codes: [A, KTG-F01]}}]\n"));
  }

  @Test
  void anExpectationChangesWhereItDiffers() {
    assertThat(expecting("m-1", "{\"sum\": 8000.00, \"word\": \"yes it is\"}", null, "A", "B"))
        .isEqualTo(TEXT.replace("7123.00", "8000.00"));
    assertThat(expecting("m-1", "{\"sum\": 7123, \"word\": \"yes it is\"}", null, "B", "A"))
        .isEqualTo(TEXT);
    assertThat(
            expecting(
                "m-1", "{\"sum\": 7123, \"word\": \"no\"}", List.of("t/r-2", "t/r-5"), "B", "C"))
        .isEqualTo(
            TEXT.replace("yes it is", "\"no\"")
                .replace("[A, {code: B, subject: Tapa vald}]", "[{code: B, subject: Tapa vald}, C]")
                .replace("[t/r-1, r-2]", "[r-2]"));
    assertThat(
            expecting(
                "m-2",
                "{\"rows\": [{\"year\": 1, \"sum\": 10.00}, {\"year\": 2, \"sum\": 20.01}], \"none\": \"null\"}",
                null))
        .isEqualTo(TEXT.replace("20.0}", "20.01}").replace("none: null", "none: \"null\""));
    assertThat(expecting("m-2", "{\"sum\": 1}", null, "A"))
        .isEqualTo(
            TEXT.replace(
                """
                      rows:
                        - {year: 1, sum: 10.0}
                        - {year: 2, sum: 20.0}
                      none: null
                """
                    .indent(2),
                "        {sum: 1}\n      codes: [A]\n"));
  }

  @Test
  void aCodeThatStaysKeepsEveryoneItIsAbout() {
    String both = "[A, {code: B, subject: Tapa vald}, {code: B, subject: Rae vald}]";
    String text = TEXT.replace("[A, {code: B, subject: Tapa vald}]", both);
    ObjectNode same = json("{\"sum\": 7123.00, \"word\": \"yes it is\"}");

    assertThat(
            new CaseText(tree(text))
                .expecting(PATH, "m-1", new NewExpectation(same, List.of("A", "B"), null)))
        .isEqualTo(text);
    assertThat(
            new CaseText(tree(text))
                .expecting(PATH, "m-1", new NewExpectation(same, List.of("B", "C"), null)))
        .isEqualTo(
            text.replace(both, "[{code: B, subject: Tapa vald}, {code: B, subject: Rae vald}, C]"));
  }

  @Test
  void whatCannotBeReadIsRefused() {
    CaseText text = new CaseText(tree(TEXT));

    assertThatThrownBy(() -> text.with(PATH, newCase("m-2", "{}")))
        .isInstanceOf(CaseRefusedException.class)
        .hasMessage(
            "the id stands in test-data/demo/2020-01-01/m.yaml already. Give each case of an"
                + " instrument an id of its own.");
    assertThatThrownBy(() -> text.with(PATH, newCase("m 3\nx", "{}")))
        .isInstanceOf(CaseRefusedException.class);
    assertThatThrownBy(
            () -> text.expecting(PATH, "m-9", new NewExpectation(json("{}"), List.of(), null)))
        .hasMessage("test-data/demo/2020-01-01/m.yaml has no case 'm-9'.");
  }

  @Test
  void everyPackagedExpectationStaysAsItIs() throws IOException {
    FileTree files = FileTree.read(Path.of(""));
    String path = "test-data/kov-ktg/2015-06-29/funding.yaml";
    String text = files.text(path).orElseThrow();
    for (Case one : cases(files, path).subList(0, 3)) {
      if (one.expected() instanceof ee.kaskkiri.regression.Expectation.Answer answer) {
        List<String> codes = answer.reasons().stream().map(reason -> reason.code()).toList();
        assertThat(
                new CaseText(files)
                    .expecting(
                        path,
                        one.id(),
                        new NewExpectation(answer.outcome(), codes, answer.fired())))
            .isEqualTo(text);
      }
    }
  }
}
