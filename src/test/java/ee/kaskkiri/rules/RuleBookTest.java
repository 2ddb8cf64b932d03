package ee.kaskkiri.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {
  private static final String FOLDER = "rules/bread/2020-01-01/";
  private static final String ACT =
      """
      instrument: bread
      title: {et: Leib, en: Bread}
      valid_from: 2020-01-01
      """;

  private final Map<String, String> files =
      new LinkedHashMap<>(Map.of(FOLDER + "act.yaml", ACT, FOLDER + "loaves.dmn", "<x/>"));

  private RuleBook read() {
    Map<String, byte[]> content = new LinkedHashMap<>();
    files.forEach((path, text) -> content.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return RuleBook.read(FileTree.of(content));
  }

  private List<String> lines() {
    return read().findings().stream().map(Finding::line).toList();
  }

  @Test
  void readsWhatIsComplete() {
    RuleBook book = read();

    assertThat(book.findings()).isEmpty();
    Edition edition = book.instrument("bread").orElseThrow().latest();
    assertThat(edition.folder()).isEqualTo("rules/bread/2020-01-01");
    assertThat(edition.files()).extracting(RuleFile::topic).containsExactly("loaves");
    assertThat(edition.inForceOn(LocalDate.of(2020, 1, 1))).isTrue();
    assertThat(edition.inForceOn(LocalDate.of(2019, 12, 31))).isFalse();
    assertThat(edition.inForceOn(LocalDate.of(2999, 1, 1))).isTrue();
  }

  @Test
  void aRepositoryWithoutInstrumentSaysWhereRulesStand() {
    files.clear();

    assertThat(lines())
        .containsExactly(
            "ERROR rules: there is no instrument."
                + " Rules stand in rules/<instrument>/<first day in force>/<topic>.dmn.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules/bread/notes.txt             | x    | rules/bread/notes.txt: a file where only editions",
        "rules/bread/spring/a.dmn          | <x/> | rules/bread/spring: 'spring' is not a day.",
        "rules/bread/2020-02-30/a.dmn      | <x/> | '2020-02-30' is not a day.",
        "rules/bread/2021-01-01/act.yaml   | ''   | rules/bread/2021-01-01: the edition has no rule file.",
        "rules/bread/2020-01-01/notes.txt  | x    | notes.txt: an edition holds act.yaml and files that end in",
        "rules/bread/2020-01-01/loaves.drl | x    | is answered by rules/bread/2020-01-01/loaves.dmn already.",
      })
  void namesTheFileThatDoesNotBelong(String path, String text, String words) {
    files.put(path, text);

    assertThat(lines()).anyMatch(line -> line.startsWith("ERROR ") && line.contains(words));
    assertThat(read().instrument("bread")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "instrument: bread      | instrument: cake         | (/instrument): is 'cake', the folder says 'bread'.",
        "valid_from: 2020-01-01 | valid_from: 2020-01-02   | (/valid_from): is 2020-01-02, the folder says 2020-01-01.",
        "valid_from: 2020-01-01 | valid_form: 2020-01-01   | (/valid_form): the key is not known here. Known keys are: instrument, title,",
        "instrument: bread      | 'instrument: [bread'     | cannot be read as YAML",
        "instrument: bread      | instrument: 7            | (/instrument): a number stands here. Write a text.",
        "{et: Leib, en: Bread}  | {et: Leib}               | (/title/en): the key is missing. Needed are: et, en.",
        "valid_from: 2020-01-01 | valid_from: soon         | (/valid_from): 'soon' is no day. Write it as YYYY-MM-DD.",
        "valid_from: 2020-01-01 | valid_from: 2020-01-01, valid_to: | line",
      })
  void anActThatIsWrongLeavesTheEditionOut(String right, String wrong, String words) {
    files.put(FOLDER + "act.yaml", ACT.replace(right, wrong));

    assertThat(lines())
        .anyMatch(line -> line.startsWith("ERROR " + FOLDER + "act.yaml") && line.contains(words));
    assertThat(lines()).noneMatch(line -> line.contains("there is no instrument"));
    assertThat(read().editions()).isEmpty();
  }

  @Test
  void anActThatIsAListIsWrongAsAWhole() {
    files.put(FOLDER + "act.yaml", "[]");

    assertThat(lines())
        .containsExactly(
            "ERROR "
                + FOLDER
                + "act.yaml (the whole file): a list stands here."
                + " Write keys with values.");
  }

  @Test
  void anEditionMayNotEndBeforeItBegins() {
    files.put(FOLDER + "act.yaml", ACT + "valid_to: 2019-12-31\n");

    assertThat(lines())
        .anyMatch(line -> line.contains("(/valid_to): 2019-12-31 lies before the first day"));
  }

  @Test
  void aMissingActIsAWarningAndTheFolderSpeaks() {
    files.remove(FOLDER + "act.yaml");

    assertThat(lines())
        .singleElement()
        .asString()
        .startsWith("WARNING " + FOLDER + "act.yaml: the file is missing");
    assertThat(read().editions())
        .singleElement()
        .extracting(Edition::firstDay)
        .isEqualTo(LocalDate.of(2020, 1, 1));
  }

  @Test
  void twoEditionsInForceOnOneDayAreAnError() {
    files.put(FOLDER + "act.yaml", ACT + "valid_to: 2020-12-31\n");
    files.put("rules/bread/2020-12-31/act.yaml", ACT.replace("2020-01-01", "2020-12-31"));
    files.put("rules/bread/2020-12-31/loaves.dmn", "<x/>");

    assertThat(lines())
        .filteredOn(line -> line.startsWith("ERROR"))
        .singleElement()
        .asString()
        .startsWith("ERROR " + FOLDER + "act.yaml (/valid_to): the edition of 2020-12-31");
  }

  @Test
  void anEditionWithoutEndEndsWhereTheNextBegins() {
    files.put("rules/bread/2021-01-01/act.yaml", ACT.replace("2020-01-01", "2021-01-01"));
    files.put("rules/bread/2021-01-01/loaves.dmn", "<x/>");

    Instrument bread = read().instrument("bread").orElseThrow();

    assertThat(bread.inForceOn(LocalDate.of(2020, 12, 31)).orElseThrow().name())
        .isEqualTo("2020-01-01");
    assertThat(bread.inForceOn(LocalDate.of(2021, 1, 1)).orElseThrow().name())
        .isEqualTo("2021-01-01");
  }
}
