package ee.kaskkiri.engine.drl;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.rules.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrlMistakesTest {
  private static final String HEAD =
      """
      package garden.mistakes;
      declare Bed @input("bed")
        rows : int
      end
      """;
  private static final String QUERY =
      """
      query beds
        bed : Bed()
      end
      """;

  @Test
  void aSyntaxErrorHasItsFileAndLine() {
    Finding finding = only(HEAD + "rule \"dry\"\nwhen\n  Bed(rows > 1\nthen\nend\n" + QUERY);
    assertThat(finding.file()).isEqualTo(DrlFiles.PATH);
    assertThat(finding.place()).isEqualTo("line 8");
    assertThat(finding.message()).contains("then");
  }

  @Test
  void anUnknownFieldInAConditionHasItsLine() {
    Finding finding = only(HEAD + "rule \"dry\"\nwhen\n  Bed(rovs > 1)\nthen\nend\n" + QUERY);
    assertThat(finding.place()).isEqualTo("line 7");
    assertThat(finding.message()).contains("rovs");
  }

  @Test
  void anUnknownNameInAConsequenceHasItsLine() {
    Finding finding =
        only(HEAD + "rule \"dry\"\nwhen\n  Bed()\nthen\n  insert(wet);\nend\n" + QUERY);
    assertThat(finding.place()).isEqualTo("line 9");
    assertThat(finding.message()).contains("wet");
  }

  @Test
  void anUnknownTypeOfAnInputFieldIsReportedWithItsLineAndTheKnownOnes() {
    Finding finding = only(HEAD.replace("rows : int", "rows : double") + QUERY);
    assertThat(finding.place()).isEqualTo("line 3");
    assertThat(finding.message()).contains("rows").contains("double");
    assertThat(finding.mend()).contains("BigDecimal");
  }

  @Test
  void aPrimitiveCannotBeNull() {
    assertThat(only(HEAD.replace("rows : int", "rows : int @nullable") + QUERY).message())
        .contains("rows")
        .contains("null");
  }

  @Test
  void aListSaysWhatIsInIt() {
    assertThat(only(HEAD.replace("rows : int", "rows : java.util.List") + QUERY).mend())
        .contains("@of");
  }

  @Test
  void aTextThatNamesAnUnboundValueIsReportedWithItsRule() {
    Finding finding =
        only(
            HEAD
                + "rule \"dry\"\n  @code(\"G1\") @et(\"{ridu}\") @en(\"dry\")\n"
                + "when\n  Bed()\nthen\nend\n"
                + QUERY);
    assertThat(finding.place()).isEqualTo("line 5");
    assertThat(finding.message()).contains("dry").contains("{ridu}");
  }

  @Test
  void aGlobalThatNobodyFillsIsReported() {
    assertThat(only("package garden;\nglobal String owner;\n" + HEAD.substring(25) + QUERY).place())
        .isEqualTo("line 2");
  }

  @Test
  void aFileWithoutAQueryAnswersNothing() {
    assertThat(only(HEAD).message()).contains("no query");
  }

  @Test
  void aQueryWithTwoBindingsIsAmbiguous() {
    assertThat(only(HEAD + "query beds\n  bed : Bed(rows : rows)\nend\n").message())
        .contains("[bed, rows]");
  }

  @Test
  void anEmptyFileIsAFinding() {
    assertThat(DrlFiles.findings("")).isNotEmpty();
  }

  private static Finding only(String text) {
    List<Finding> findings = DrlFiles.findings(text);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
