package ee.kaskkiri.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.release.Breadboard;
import ee.kaskkiri.release.Gate;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Instrument;
import ee.kaskkiri.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewEditionTest {
  private static final LocalDate DAY = LocalDate.parse("2023-05-01");

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.WARN);
  }

  private static NewEdition prepare(FileTree tree, String instrument, LocalDate day) {
    Instrument known = RuleBook.read(tree).instrument(instrument).orElseThrow();
    return NewEdition.prepare(tree, known, day);
  }

  private static NewEdition bread(Breadboard board) {
    return prepare(board.tree(), "bread", DAY);
  }

  private static String file(NewEdition edition, String path) {
    String text = edition.files().get(path);
    assertThat(text).as(path).isNotNull();
    return String.valueOf(text);
  }

  private static void passes(FileTree tree) {
    Gate.Result result = new Gate(Strictness.WARNING).open(tree);
    assertThat(result.findings()).isEmpty();
    assertThat(result).isInstanceOf(Gate.Passed.class);
  }

  @Test
  void whatIsWrittenPassesTheGateForEveryPackagedInstrument() {
    FileTree tree = FileTree.packaged();
    for (Instrument instrument : RuleBook.read(tree).instruments().values()) {
      LocalDate day = LocalDate.parse("2030-01-01");
      NewEdition edition = prepare(tree, instrument.name(), day);
      passes(edition.in(tree));
    }
  }

  @Test
  void rulesAndCasesAreCopiedAndOnlyDaysChangeInThem() {
    Breadboard board = new Breadboard();
    NewEdition edition = bread(board);

    assertThat(edition.previous()).isEqualTo("2020-01-01");
    assertThat(edition.files().keySet())
        .containsExactly(
            "rules/CHANGELOG.md",
            "rules/bread/2023-05-01/act.yaml",
            "rules/bread/2023-05-01/loaves.dmn",
            "rules/bread/2023-05-01/rolls.drl",
            "test-data/bread/2023-05-01/loaves.yaml",
            "test-data/bread/2023-05-01/rolls.yaml");
    assertThat(file(edition, "rules/bread/2023-05-01/rolls.drl"))
        .isEqualTo(board.text(Breadboard.RULES + "rolls.drl").replace("e20200101", "e20230501"));
    assertThat(file(edition, "rules/bread/2023-05-01/act.yaml"))
        .isEqualTo(board.text(Breadboard.RULES + "act.yaml").replace("2020-01-01", "2023-05-01"));
    assertThat(file(edition, "test-data/bread/2023-05-01/loaves.yaml"))
        .isEqualTo(
            board
                .text(Breadboard.CASES + "loaves.yaml")
                .replace("2020-01-01", "2023-05-01")
                .replace("id: few", "id: few-2023")
                .replace("id: many", "id: many-2023"));
    assertThat(edition.touched()).isEmpty();
    assertThat(edition.toLookAt()).isEmpty();
    passes(edition.in(board.tree()));
  }

  @Test
  void commentsAndOrderStayAndTheLastDayGoes() {
    String act =
        """
        # which act it is
        title: {et: Leib, en: Bread}   # a name
        instrument: bread
        valid_from: 2020-01-01 # the first day
        valid_to: 2021-12-31   # the last day
        # the end
        """;
    NewEdition edition = bread(new Breadboard().with(Breadboard.RULES + "act.yaml", act));

    assertThat(file(edition, "rules/bread/2023-05-01/act.yaml"))
        .isEqualTo(
            """
            # which act it is
            title: {et: Leib, en: Bread}   # a name
            instrument: bread
            valid_from: 2023-05-01 # the first day
            # the end
            """);
    assertThat(edition.touched()).isEmpty();
  }

  @Test
  void aNamespaceThatNamesTheDayIsRenamedWhereverItIsUsed() {
    Breadboard board = new Breadboard();
    String loaves =
        board
            .text(Breadboard.RULES + "loaves.dmn")
            .replace("https://example.ee/loaves", "https://example.ee/2020-01-01/loaves");
    String user =
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:l="https://example.ee/2020-01-01/loaves"
            id="bill" name="bill" namespace="https://example.ee/2020-01-01/bill">
          <description>As of 2020-01-01.</description>
          <import name="l" namespace="https://example.ee/2020-01-01/loaves" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>
        </definitions>
        """;
    NewEdition edition;
    try {
      edition =
          bread(
              board
                  .with(Breadboard.RULES + "loaves.dmn", loaves)
                  .with(Breadboard.RULES + "bill.dmn", user));
    } catch (EditionRefusedException e) {
      throw new AssertionError(e.getMessage(), e);
    }

    assertThat(file(edition, "rules/bread/2023-05-01/bill.dmn"))
        .isEqualTo(user.replace("/2020-01-01/", "/2023-05-01/"))
        .contains("As of 2020-01-01.");
    assertThat(file(edition, "rules/bread/2023-05-01/loaves.dmn"))
        .contains("namespace=\"https://example.ee/2023-05-01/loaves\"");
  }

  @Test
  void aPublishedCaseIsDerivedInTheCopyAndSaysSo() {
    Breadboard board = new Breadboard();
    board.change(Breadboard.CASES + "rolls.yaml", "kind: boundary", "kind: published");
    NewEdition edition = bread(board);

    assertThat(file(edition, "test-data/bread/2023-05-01/rolls.yaml"))
        .contains(
            "kind: derived, note: \"Copied from two, which is published for the edition of"
                + " 2020-01-01; here it proves nothing yet.\"");
    assertThat(edition.toLookAt())
        .containsExactly(
            "test-data/bread/2023-05-01/rolls.yaml: two-2023: published for the previous edition"
                + " only, so the kind is derived now.");
    passes(edition.in(board.tree()));
  }

  @Test
  void whereRulesHoldTheDayAgainstOthersTheWholeFileMovesByYears() {
    Breadboard board = new Breadboard();
    board
        .with(
            Breadboard.RULES + "act.yaml",
            """
            instrument: bread
            title: {et: Leib, en: Bread}
            valid_from: 2020-01-01
            on: {input: on, meaning: {et: päev, en: day}}
            """)
        .with(
            Breadboard.RULES + "rolls.drl",
            """
            package bread.e20200101;
            import java.time.LocalDate;
            global LocalDate on;
            declare Order @input("order")
              due : LocalDate
            end
            declare Bill
              late : long
            end
            rule "bill"
            when Order($due : due)
            then insert(new Bill(java.time.temporal.ChronoUnit.DAYS.between($due, on)));
            end
            query late
              Bill(late : late)
            end
            """)
        .with(
            Breadboard.CASES + "rolls.yaml",
            """
            # days since it was due
            base: {order: {due: 2020-02-20}}
            cases:
              - id: leap
                name: From 20.02.2020 to March are ten days.
                kind: boundary
                basis: § 1
                on: 2020-03-01
                expect:
                  outcome: {late: 10}

              - id: before
                name: None is in force.
                kind: boundary
                basis: § 1
                on: 2019-12-31
                expect: {problem: no-edition-in-force}
            """);
    NewEdition edition = bread(board);

    assertThat(file(edition, "test-data/bread/2023-05-01/rolls.yaml"))
        .isEqualTo(
            """
            # days since it was due
            base: {order: {due: 2024-02-20}}
            cases:
              - id: leap-2023
                name: From 20.02.2020 to March are ten days.
                kind: boundary
                basis: § 1
                on: 2024-03-01
                expect:
                  outcome: {late: 10}

            """);
    assertThat(edition.toLookAt()).hasSize(1);
    assertThat(edition.toLookAt().get(0)).contains("every day in it is 4 years later");
    passes(edition.in(board.tree()));
  }

  @Test
  void theEditionBeforeIsTouchedOnlyWhereItClaimsTheNewDays() {
    Breadboard board = new Breadboard();
    board
        .change(
            Breadboard.RULES + "act.yaml", "valid_from", "valid_to: 2025-12-31 # end\nvalid_from")
        .change(
            Breadboard.CASES + "rolls.yaml",
            "cases:\n",
            """
            cases:
              - {id: late, name: Late rolls., kind: boundary, basis: § 1, on: 2024-01-01, given: {order: {rolls: 2}}, expect: {outcome: {sum: 4}}}
            """);
    NewEdition edition = bread(board);

    assertThat(edition.touched())
        .containsExactly(
            "rules/bread/2020-01-01/act.yaml", "test-data/bread/2020-01-01/rolls.yaml");
    assertThat(file(edition, "rules/bread/2020-01-01/act.yaml"))
        .contains("valid_to: 2023-04-30 # end");
    assertThat(file(edition, "test-data/bread/2020-01-01/rolls.yaml")).doesNotContain("late");
    assertThat(file(edition, "test-data/bread/2023-05-01/rolls.yaml"))
        .contains("id: late-2023, name: Late rolls., kind: boundary, basis: § 1, on: 2024-01-01");
    assertThat(file(edition, "rules/CHANGELOG.md"))
        .contains(
            "*New edition, not yet published:* `bread` 2023-05-01",
            "*Correction:* `bread` 2020-01-01");
    passes(edition.in(board.tree()));
  }

  @Test
  void casesAloneOpenNoPublishedEditionForCorrection() {
    Breadboard board = new Breadboard();
    board.change(
        Breadboard.CASES + "rolls.yaml",
        "cases:\n",
        """
        cases:
          - {id: late, name: Late rolls., kind: boundary, basis: § 1, on: 2024-01-01, given: {order: {rolls: 2}}, expect: {outcome: {sum: 4}}}
        """);
    NewEdition edition = bread(board);

    assertThat(edition.touched()).containsExactly("test-data/bread/2020-01-01/rolls.yaml");
    assertThat(file(edition, "rules/CHANGELOG.md"))
        .contains("taken out, because the new edition is in force on their day: late.")
        .doesNotContain("*Correction:*");
    passes(edition.in(board.tree()));
  }

  @Test
  void theEntryOfTheChangeLogStandsBeforeTheOthers() {
    NewEdition edition =
        bread(
            new Breadboard().with("rules/CHANGELOG.md", "# Changes\n\nNewest first.\n\n## Old\n"));

    assertThat(file(edition, "rules/CHANGELOG.md"))
        .isEqualTo(
            """
            # Changes

            Newest first.

            ## bread from 2023-05-01

            *New edition, not yet published:* `bread` 2023-05-01, copied from 2020-01-01.

            To be written: which act changed what, whom it affects, which codes are new. When all \
            is done, write 'New edition:' above; from then on the edition stays as it is.

            ## Old
            """);
  }

  @Test
  void refusesADayThatIsNotLaterAndAFolderThatIsThere() {
    FileTree tree = new Breadboard().tree();

    assertThatThrownBy(() -> prepare(tree, "bread", LocalDate.parse("2020-01-01")))
        .isInstanceOf(EditionRefusedException.class)
        .hasMessageContaining("is in force from 2020-01-01. A new one begins on a later day");
    FileTree taken =
        new Breadboard().with("test-data/bread/2023-05-01/old.yaml", "cases: []").tree();
    assertThatThrownBy(() -> prepare(taken, "bread", DAY))
        .isInstanceOf(EditionRefusedException.class)
        .hasMessageContaining("There is a folder of 'bread' for 2023-05-01 already.");
  }

  @Test
  void isWrittenWholeOrNotAtAll(@TempDir Path directory) throws IOException {
    Breadboard board = new Breadboard();
    board.write(directory);
    NewEdition edition = bread(board);
    Files.createDirectories(directory.resolve("test-data/bread/2023-05-01"));

    assertThatThrownBy(() -> EditionFiles.write(directory, edition))
        .isInstanceOf(IOException.class);
    assertThat(directory.resolve("rules/bread/2023-05-01")).doesNotExist();
    assertThat(directory.resolve("rules/CHANGELOG.md")).doesNotExist();

    Files.delete(directory.resolve("test-data/bread/2023-05-01"));
    EditionFiles.write(directory, edition);
    assertThat(FileTree.read(directory).hash()).isEqualTo(edition.in(board.tree()).hash());
    try (Stream<Path> all = Files.walk(directory)) {
      assertThat(all.filter(path -> path.getFileName().toString().startsWith("."))).isEmpty();
    }
  }

  @Test
  void whatAKilledRunLeftBehindIsNoPartOfTheEdition(@TempDir Path directory) throws IOException {
    Breadboard board = new Breadboard();
    board.write(directory);
    Path left = directory.resolve("rules/bread/.new-2023-05-01");
    Files.createDirectories(left);
    Files.writeString(left.resolve("stale.dmn"), "<definitions/>");

    EditionFiles.write(directory, bread(board));

    assertThat(left).doesNotExist();
    assertThat(directory.resolve("rules/bread/2023-05-01/loaves.dmn")).exists();
    assertThat(directory.resolve("rules/bread/2023-05-01/stale.dmn")).doesNotExist();
  }

  @Test
  void aMoveThatFailsLeavesEveryFileAsItWas(@TempDir Path directory) throws IOException {
    Breadboard board = new Breadboard();
    board.change(
        Breadboard.RULES + "act.yaml", "valid_from", "valid_to: 2025-12-31 # end\nvalid_from");
    board.change(
        Breadboard.CASES + "rolls.yaml",
        "cases:\n",
        """
        cases:
          - {id: late, name: Late rolls., kind: boundary, basis: § 1, on: 2024-01-01, given: {order: {rolls: 2}}, expect: {outcome: {sum: 4}}}
        """);
    board.write(directory);
    NewEdition edition = bread(board);
    Path cases = directory.resolve(Breadboard.CASES + "rolls.yaml");
    Files.delete(cases);
    Files.createDirectories(cases.resolve("in the way"));

    assertThatThrownBy(() -> EditionFiles.write(directory, edition))
        .isInstanceOf(IOException.class);

    assertThat(directory.resolve(Breadboard.RULES + "act.yaml"))
        .hasContent(board.text(Breadboard.RULES + "act.yaml"));
    assertThat(directory.resolve("rules/CHANGELOG.md")).doesNotExist();
    assertThat(directory.resolve("rules/bread/2023-05-01")).doesNotExist();
    assertThat(directory.resolve("test-data/bread/2023-05-01")).doesNotExist();
  }
}
