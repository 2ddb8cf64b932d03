package ee.kaskkiri.workbench;

import static ee.kaskkiri.workbench.Workshop.JAAN;
import static ee.kaskkiri.workbench.Workshop.LOAVES;
import static ee.kaskkiri.workbench.Workshop.MARI;
import static ee.kaskkiri.workbench.Workshop.SIIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.kaskkiri.database.SharedPostgres;
import ee.kaskkiri.release.Breadboard;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.workbench.DraftRefusedException.Why;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTest {
  private static final String NEW_FILE = "rules/bread/2020-01-01/notes.md";

  @TempDir Path top = Path.of("");
  private List<Workshop> open = new ArrayList<>();

  @BeforeAll
  static void quiet() {
    LogContext.getLogContext().getLogger("").setLevel(Level.OFF);
  }

  @BeforeEach
  void nothingIsOpen() {
    open = new ArrayList<>();
  }

  @AfterEach
  void close() {
    open.forEach(Workshop::close);
  }

  private Workshop workshop(String database) throws Exception {
    Workshop workshop =
        new Workshop(top, Workshop.workTree(top).toString(), database, same -> same);
    open.add(workshop);
    return workshop;
  }

  private static void refused(Why why, ThrowingCallable call) {
    assertThatExceptionOfType(DraftRefusedException.class)
        .isThrownBy(call)
        .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aDraftIsTheActiveReleaseWithWhatPeopleWrote(boolean postgres) throws Exception {
    Workshop workshop = workshop(postgres ? SharedPostgres.fresh() : "");
    Drafts drafts = workshop.drafts;
    String draft = drafts.begin("  Õ 😀 <script>  ", MARI).id();
    assertThat(drafts.files(draft).hash()).isEqualTo(workshop.desk.current().id());

    workshop.change(draft, LOAVES, "2.50", "3.00", JAAN);
    Saved saved = drafts.write(draft, NEW_FILE, null, "märkus\r\n", MARI);
    drafts.describe(draft, null, "Why it changes.", MARI);

    assertThat(drafts.files(draft).text(LOAVES)).get().asString().contains("3.00");
    assertThat(drafts.files(draft).text(NEW_FILE)).contains("märkus\r\n");
    assertThat(drafts.files(draft).text("rules/CHANGELOG.md").orElseThrow())
        .isEqualTo("# Rule changes\n\n## Õ 😀 <script>\n\nWhy it changes.\n");
    assertThat(drafts.base(draft).isFile(NEW_FILE)).isFalse();
    assertThat(saved.hash()).isEqualTo(FileTree.hash("märkus\r\n"));
    assertThat(drafts.authors(draft)).containsExactlyInAnyOrder(MARI, JAAN);
    assertThat(drafts.changes(draft)).extracting(DraftFile::by).containsExactly(JAAN, MARI);
    assertThat(drafts.events(draft))
        .extracting(event -> event.what().slug() + " " + event.text())
        .containsExactly(
            "created null",
            "changed " + LOAVES,
            "changed " + NEW_FILE,
            "changed rules/CHANGELOG.md");
    assertThat(drafts.all()).extracting(Draft::id).containsExactly(draft);

    drafts.undo(draft, NEW_FILE, saved.hash(), MARI);
    assertThat(drafts.files(draft).isFile(NEW_FILE)).isFalse();
    drafts.remove(draft, Breadboard.RULES + "rolls.drl", hash(drafts, draft, "rolls.drl"), MARI);
    assertThat(drafts.files(draft).isFile(Breadboard.RULES + "rolls.drl")).isFalse();
    drafts.undo(draft, Breadboard.RULES + "rolls.drl", null, MARI);
    assertThat(drafts.changes(draft)).extracting(DraftFile::path).containsExactly(LOAVES);
  }

  private static String hash(Drafts drafts, String draft, String name) {
    return FileTree.hash(drafts.files(draft).text(Breadboard.RULES + name).orElseThrow());
  }

  @Test
  void theLaterOneSeesWhatTheEarlierOneSaved() throws Exception {
    Workshop workshop = workshop("");
    Drafts drafts = workshop.drafts;
    String draft = drafts.begin("x", MARI).id();
    String hash = hash(drafts, draft, "loaves.dmn");
    drafts.write(draft, LOAVES, hash, "mine", MARI);

    assertThatExceptionOfType(DraftChangedException.class)
        .isThrownBy(() -> drafts.write(draft, LOAVES, hash, "yours", JAAN))
        .satisfies(
            changed -> {
              assertThat(changed.current().text()).isEqualTo("mine");
              assertThat(changed.current().by()).isEqualTo(MARI);
              assertThat(changed.current().hash()).isEqualTo(FileTree.hash("mine"));
            });
    assertThatExceptionOfType(DraftChangedException.class)
        .isThrownBy(() -> drafts.write(draft, LOAVES, null, "new", JAAN));
    assertThat(drafts.files(draft).text(LOAVES)).contains("mine");

    assertThat(drafts.write(draft, LOAVES, hash, "mine", MARI).hash())
        .as("the same again, because the answer was lost")
        .isEqualTo(FileTree.hash("mine"));
    assertThat(drafts.authors(draft)).containsExactly(MARI);
  }

  @Test
  void whoeverSawSomethingElseIsToldBeforeAnythingIsMadeOfIt() throws Exception {
    Workshop workshop = workshop("");
    Drafts drafts = workshop.drafts;
    String draft = drafts.begin("x", MARI).id();
    String hash = hash(drafts, draft, "loaves.dmn");
    drafts.requireSeen(draft, LOAVES, hash);
    drafts.requireSeen(draft, NEW_FILE, null);
    long revision = drafts.find(draft).revision();

    drafts.write(draft, LOAVES, hash, "mine", MARI);

    assertThatExceptionOfType(DraftChangedException.class)
        .isThrownBy(() -> drafts.requireSeen(draft, LOAVES, hash))
        .satisfies(changed -> assertThat(changed.current().text()).isEqualTo("mine"));
    assertThatExceptionOfType(DraftChangedException.class)
        .isThrownBy(() -> drafts.requireSeen(draft, LOAVES, null));
    drafts.requireSeen(draft, LOAVES, FileTree.hash("mine"));
    assertThat(drafts.find(draft).revision()).as("looking is no change").isEqualTo(revision + 1);
    refused(Why.UNKNOWN_DRAFT, () -> drafts.requireSeen("none", LOAVES, hash));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofManyWhoSaveAtOnceOneIsHeard(boolean postgres) throws Exception {
    Workshop workshop = workshop(postgres ? SharedPostgres.fresh() : "");
    Drafts drafts = workshop.drafts;
    String draft = drafts.begin("x", MARI).id();
    String hash = hash(drafts, draft, "loaves.dmn");

    List<Boolean> heard =
        atOnce(
            6,
            number -> {
              try {
                drafts.write(draft, LOAVES, hash, "by " + number, "user:" + number);
                return true;
              } catch (DraftChangedException e) {
                return false;
              }
            });

    assertThat(heard).containsOnlyOnce(true);
    assertThat(drafts.authors(draft)).hasSize(2);
  }

  @FunctionalInterface
  interface Try {
    boolean of(int number) throws Exception;
  }

  static List<Boolean> atOnce(int count, Try one) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Callable<Boolean>> calls = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        calls.add(() -> one.of(number));
      }
      List<Boolean> results = new ArrayList<>();
      for (Future<Boolean> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pom.xml",
        "rules",
        "rules/",
        "rules/../pom.xml",
        "rules//x",
        "/rules/x",
        "rules\\x",
        "rules/.git/config",
        "rules/x/.hidden",
        "rules/x~",
        "rules/a\nb",
        "rules/CHANGELOG.md",
        "rules/bread",
        "rules/bread/2020-01-01/LOAVES.dmn",
        "rules/bread/2020-01-01/loaves.dmn/x"
      })
  void onlyPathsOfRulesAndCasesAreWritten(String path) throws Exception {
    Workshop workshop = workshop("");
    String draft = workshop.drafts.begin("x", MARI).id();

    refused(Why.INVALID, () -> workshop.drafts.write(draft, path, null, "x", MARI));
  }

  @Test
  void whatIsNoNameOrTextIsRefused() throws Exception {
    Workshop workshop = workshop("");
    String draft = workshop.drafts.begin("x", MARI).id();

    refused(Why.INVALID, () -> workshop.drafts.begin(" ", MARI));
    refused(Why.INVALID, () -> workshop.drafts.begin("a\nb", MARI));
    refused(Why.INVALID, () -> workshop.drafts.begin("x".repeat(201), MARI));
    refused(Why.INVALID, () -> workshop.drafts.describe(draft, null, "a\0b", MARI));
    refused(Why.INVALID, () -> workshop.drafts.write(draft, NEW_FILE, null, "\0", MARI));
    refused(Why.UNKNOWN_DRAFT, () -> workshop.drafts.write("?", NEW_FILE, null, "x", MARI));
    refused(
        Why.INVALID,
        () -> workshop.drafts.beginEdition("x", "cake", LocalDate.of(2030, 1, 1), MARI));
    refused(
        Why.INVALID,
        () -> workshop.drafts.beginEdition("x", "bread", LocalDate.of(2019, 1, 1), MARI));
  }

  @Test
  void aNewEditionIsPreparedWithWhatTheChangeLogMustDeclare() throws Exception {
    Workshop workshop = workshop("");

    Draft draft = workshop.drafts.beginEdition("2030", "bread", LocalDate.of(2030, 1, 1), MARI);

    assertThat(draft.edition()).isEqualTo(new BegunEdition("bread", "2030-01-01", "2020-01-01"));
    assertThat(draft.changeLog()).contains("*New edition:* `bread` 2030-01-01");
    assertThat(workshop.drafts.changes(draft.id()))
        .extracting(DraftFile::path)
        .contains("rules/bread/2030-01-01/loaves.dmn", "test-data/bread/2030-01-01/loaves.yaml")
        .doesNotContain("rules/CHANGELOG.md");
    assertThat(workshop.desk.frozen(workshop.drafts.files(draft.id()))).isEmpty();

    workshop.review.submit(draft.id(), null, null, MARI);
    assertThat(workshop.publish(draft.id()).findings()).isEmpty();
    assertThat(workshop.desk.current().rules().instrument("bread").orElseThrow().editions())
        .hasSize(2);
  }

  @Test
  void whatBecameLawMeanwhileIsTakenOverFileByFile() throws Exception {
    Workshop workshop = workshop("");
    Drafts drafts = workshop.drafts;
    String mine = drafts.begin("Mine", SIIM).id();
    drafts.write(mine, NEW_FILE, null, "note", SIIM);
    String same = drafts.begin("The same file", SIIM).id();
    workshop.change(same, LOAVES, "2.50", "9.99", SIIM);
    assertThat(drafts.behind(drafts.find(mine))).isFalse();
    assertThat(workshop.publish(workshop.submitted("3.00")).state())
        .isEqualTo(DraftState.PUBLISHED);
    assertThat(drafts.behind(drafts.find(mine))).isTrue();
    refused(Why.BEHIND, () -> workshop.review.submit(mine, "text", null, SIIM));

    drafts.update(mine, Set.of(), JAAN);
    assertThat(drafts.find(mine).base()).isEqualTo(workshop.desk.current().id());
    assertThat(drafts.files(mine).text(LOAVES).orElseThrow()).contains("3.00");
    assertThat(drafts.authors(mine)).as("who only updates wrote nothing").containsExactly(SIIM);

    assertThatExceptionOfType(DraftConflictException.class)
        .isThrownBy(() -> drafts.update(same, Set.of(), SIIM))
        .satisfies(
            conflict -> {
              assertThat(conflict.files())
                  .extracting(DraftConflictException.Theirs::path)
                  .containsExactly(LOAVES);
              assertThat(conflict.files().get(0).text()).contains("3.00");
            });
    assertThat(drafts.behind(drafts.find(same))).isTrue();
    drafts.update(same, Set.of(LOAVES), JAAN);
    assertThat(drafts.files(same).text(LOAVES).orElseThrow()).contains("9.99");
    assertThat(drafts.behind(drafts.find(same))).isFalse();
    assertThat(drafts.authors(same)).containsExactlyInAnyOrder(SIIM, JAAN);
  }

  private static final String NEXT = "rules/bread/2030-01-01/loaves.dmn";
  private static final String NEXT_CASES = "test-data/bread/2030-01-01/loaves.yaml";

  @Test
  void aNewEditionTakesOverWhatWasCorrectedInTheOneThatItWasCopiedFrom() throws Exception {
    Workshop workshop = workshop("");
    Drafts drafts = workshop.drafts;
    String next = drafts.beginEdition("2030", "bread", LocalDate.of(2030, 1, 1), SIIM).id();
    String other = drafts.beginEdition("2030 too", "bread", LocalDate.of(2030, 1, 1), SIIM).id();
    workshop.change(other, NEXT, "2.50", "9.99", SIIM);
    assertThat(workshop.publish(workshop.submitted("3.00")).state())
        .isEqualTo(DraftState.PUBLISHED);

    drafts.update(next, Set.of(), JAAN);

    assertThat(drafts.files(next).text(NEXT).orElseThrow()).contains("3.00").doesNotContain("2.50");
    assertThat(drafts.files(next).text(NEXT_CASES).orElseThrow()).contains("3.0");
    assertThat(drafts.authors(next)).containsExactly(SIIM);
    assertThatExceptionOfType(DraftConflictException.class)
        .isThrownBy(() -> drafts.update(other, Set.of(), SIIM))
        .satisfies(
            conflict -> {
              assertThat(conflict.files())
                  .extracting(DraftConflictException.Theirs::path)
                  .containsExactly(NEXT);
              assertThat(conflict.files().get(0).text()).contains("3.00");
            });
    drafts.undo(other, NEXT, FileTree.hash(drafts.files(other).text(NEXT).orElseThrow()), SIIM);
    drafts.update(other, Set.of(), SIIM);
    assertThat(drafts.files(other).text(NEXT).orElseThrow()).contains("3.00");
  }

  @Test
  void aNewEditionStaysBehindOneThatBecameLawMeanwhile() throws Exception {
    Workshop workshop = workshop("");
    Drafts drafts = workshop.drafts;
    String later = drafts.beginEdition("2030", "bread", LocalDate.of(2030, 1, 1), SIIM).id();
    String before = drafts.beginEdition("2028", "bread", LocalDate.of(2028, 1, 1), SIIM).id();
    String earlier = drafts.beginEdition("2029", "bread", LocalDate.of(2029, 1, 1), MARI).id();
    workshop.change(earlier, "rules/bread/2029-01-01/loaves.dmn", "2.50", "3.00", MARI);
    String cases = "test-data/bread/2029-01-01/loaves.yaml";
    workshop.change(earlier, cases, "price: 2.5", "price: 3.0", MARI);
    workshop.review.submit(earlier, null, null, MARI);
    Draft law = workshop.publish(earlier);
    assertThat(law.state()).as(law.findings().toString()).isEqualTo(DraftState.PUBLISHED);

    drafts.update(later, Set.of(), SIIM);

    assertThat(drafts.files(later).text(NEXT).orElseThrow()).contains("3.00");
    assertThat(drafts.find(later).edition())
        .isEqualTo(new BegunEdition("bread", "2030-01-01", "2029-01-01"));
    refused(Why.INVALID, () -> drafts.update(before, Set.of(), SIIM));
  }

  @Test
  void whatIsGivenUpStaysToBeReadOnly() throws Exception {
    Workshop workshop = workshop("");
    String draft = workshop.raised("3.00");

    workshop.drafts.discard(draft, JAAN);

    assertThat(workshop.drafts.find(draft).state()).isEqualTo(DraftState.DISCARDED);
    assertThat(workshop.drafts.files(draft).text(LOAVES).orElseThrow()).contains("3.00");
    refused(Why.NOT_OPEN, () -> workshop.drafts.write(draft, NEW_FILE, null, "x", MARI));
    refused(Why.NOT_OPEN, () -> workshop.drafts.discard(draft, MARI));
  }
}
