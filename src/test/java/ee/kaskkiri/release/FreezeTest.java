package ee.kaskkiri.release;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreezeTest {
  private static final String LOG = "rules/CHANGELOG.md";
  private static final String OLD = "rules/bread/2020-01-01";
  private static final String LOAVES = OLD + "/loaves.dmn";
  private static final String ACT = OLD + "/act.yaml";
  private static final String LATER = "rules/bread/2021-01-01";
  private static final String FIRST_ENTRY =
      "# Changes\n\n## The second wording\n\n*New edition:* `bread` 2021-01-01.\n";

  private static FileTree tree(Map<String, String> files) {
    Map<String, byte[]> content = new TreeMap<>();
    files.forEach((path, text) -> content.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return FileTree.of(content);
  }

  private static Map<String, String> files() {
    return new TreeMap<>(
        Map.of(ACT, "act", LOAVES, "old", LATER + "/loaves.dmn", "later", LOG, FIRST_ENTRY));
  }

  private static List<String> broken(Map<String, String> next) {
    return new Freeze(tree(files()), Set.of(OLD))
        .broken(tree(next)).stream().map(Finding::line).toList();
  }

  private static Map<String, String> with(String... pathsAndTexts) {
    Map<String, String> files = files();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return files;
  }

  @Test
  void whatDoesNotChangeAPublishedEditionIsFine() {
    assertThat(broken(files())).isEmpty();
    assertThat(broken(with("rules/README.md", "new", "rules/bread/2022-01-01/loaves.dmn", "new")))
        .isEmpty();
  }

  @Test
  void aChangedFileIsToldWithTheWayOut() {
    assertThat(broken(with(LOAVES, "new")))
        .singleElement()
        .asString()
        .startsWith("ERROR " + LOAVES)
        .contains("has changed", "published", LOG, "*Correction:* `bread` 2020-01-01");
  }

  @Test
  void newAndMissingFilesAreChangesToo() {
    Map<String, String> files = with(OLD + "/rolls.drl", "new");
    files.remove(ACT);

    assertThat(broken(files))
        .hasSize(2)
        .anyMatch(line -> line.contains(ACT) && line.contains("is gone"))
        .anyMatch(line -> line.contains("rolls.drl") && line.contains("is new"));
  }

  @Test
  void aMissingEditionIsOneFinding() {
    Map<String, String> files = files();
    files.keySet().removeIf(path -> path.startsWith(OLD));

    assertThat(broken(files)).singleElement().asString().contains("ERROR " + OLD + ": is gone");
  }

  @Test
  void anEditionIsPublishedByItsEntryInTheChangeLog() {
    assertThat(broken(with(LATER + "/loaves.dmn", "new"))).hasSize(1);
    Map<String, String> undeclared = with(LOG, "# Changes\n");

    assertThat(
            new Freeze(tree(undeclared), Set.of(OLD))
                .broken(tree(with(LOG, "# Changes\n", LATER + "/loaves.dmn", "new"))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n## Rows were swapped\n\n*Correction:* `bread` 2020-01-01, whom it affects: nobody.\n",
        "\n## Viga\n\n*Parandus:* `bread` 2020-01-01.\n",
        "\n## Both\n\n*Corrections:*\n`mill` 2020-01-01 and\n`bread` 2020-01-01.\n",
      })
  void aDeclaredCorrectionMayChangeIt(String entry) {
    assertThat(broken(with(LOAVES, "new", LOG, FIRST_ENTRY + entry))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n## Another edition\n\n*Correction:* `bread` 2021-01-01.\n",
        "\n## Another instrument\n\n*Correction:* `mill` 2020-01-01.\n",
        "\n## Only mentioned\n\nNo *Correction* of `bread` 2020-01-01.\n",
        "\n## New\n\n*New edition:* `bread` 2020-01-01.\n",
      })
  void anotherDeclarationIsNone(String entry) {
    assertThat(broken(with(LOAVES, "new", LOG, FIRST_ENTRY + entry))).hasSize(1);
  }

  @Test
  void anOldDeclarationIsUsedUp() {
    String log = FIRST_ENTRY + "\n## Earlier\n\n*Correction:* `bread` 2020-01-01.\n";

    assertThat(
            new Freeze(tree(with(LOG, log)), Set.of()).broken(tree(with(LOG, log, LOAVES, "new"))))
        .hasSize(1);
  }

  @Test
  void anEntryThatIsRewordedIsNoNewOne() {
    String log = FIRST_ENTRY + "\n## Earlier\n\n*Correction:* `bread` 2020-01-01.\n";
    String reworded = log.replace("Earlier", "Earlier, in other words");

    assertThat(
            new Freeze(tree(with(LOG, log)), Set.of(OLD))
                .broken(tree(with(LOG, reworded, LOAVES, "new"))))
        .hasSize(1);
  }

  @Test
  void theEntryOfAPublishedEditionStays() {
    assertThat(broken(with(LOG, "# Changes\n")))
        .singleElement()
        .asString()
        .contains("ERROR " + LOG, LATER, "no entry declares it any more");
  }
}
