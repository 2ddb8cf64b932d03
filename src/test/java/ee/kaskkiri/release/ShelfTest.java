package ee.kaskkiri.release;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.regression.CaseBook;
import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.RuleBook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
  private static final FileTree ONE = content("one");
  private static final FileTree OTHER = content("other");

  @TempDir private Path directory = Path.of("");
  private DataDirectory data;
  private Ledger ledger;
  private final List<String> opened = new ArrayList<>();

  @BeforeEach
  void keep() throws RepositoryException {
    data = DataDirectory.open(directory, Clock.systemUTC());
    ledger = new Ledger("here", data.archive(), data.history());
    ledger.keep(ONE);
    ledger.keep(OTHER);
  }

  @AfterEach
  void close() {
    data.close();
  }

  private static FileTree content(String text) {
    return FileTree.of(Map.of("rules/CHANGELOG.md", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Release release(FileTree files) {
    RuleBook rules = RuleBook.read(files);
    return Release.of(files, rules, CaseBook.read(files, rules), List.of(), List.of());
  }

  private Release opened(FileTree files) {
    opened.add(files.hash());
    return release(files);
  }

  private Shelf shelf(int most) {
    return new Shelf(most, ledger, this::opened);
  }

  @Test
  void whatWasReadOnceIsHeld() throws RepositoryException {
    Shelf shelf = shelf(1);

    assertThat(shelf.get(ONE.hash()).orElseThrow()).isSameAs(shelf.get(ONE.hash()).orElseThrow());
    assertThat(opened).containsExactly(ONE.hash());
  }

  @Test
  void theOneThatWasNotAskedForLongestFallsOff() throws RepositoryException {
    Shelf shelf = shelf(1);
    shelf.get(ONE.hash());
    shelf.get(OTHER.hash());
    shelf.get(ONE.hash());

    assertThat(opened).containsExactly(ONE.hash(), OTHER.hash(), ONE.hash());
  }

  @Test
  void aShelfWithoutRoomHoldsNothingAndStillGives() throws RepositoryException {
    for (int most : new int[] {0, -1}) {
      opened.clear();
      Shelf shelf = shelf(most);
      shelf.put(release(ONE));

      assertThat(shelf.get(ONE.hash()).orElseThrow().id()).isEqualTo(ONE.hash());
      assertThat(shelf.get(ONE.hash()).orElseThrow().id()).isEqualTo(ONE.hash());
      assertThat(opened).containsExactly(ONE.hash(), ONE.hash());
    }
  }

  @Test
  void whatWasNeverKeptIsNotThere() throws RepositoryException {
    assertThat(shelf(1).get(content("never").hash())).isEmpty();
  }

  @Test
  void ofTwoWhoReadTheSameAtOnceBothGetTheFirst() throws RepositoryException {
    Release first = release(ONE);
    Meanwhile meanwhile = new Meanwhile();
    Shelf shelf = new Shelf(1, ledger, meanwhile);
    meanwhile.happens = () -> shelf.put(first);

    assertThat(shelf.get(ONE.hash())).containsSame(first);
  }

  @Test
  void readingKeepsNobodyWaitingWhoPutsAnother() throws RepositoryException {
    Release other = release(OTHER);
    Meanwhile meanwhile = new Meanwhile();
    Shelf shelf = new Shelf(2, ledger, meanwhile);
    meanwhile.happens =
        () ->
            CompletableFuture.runAsync(() -> shelf.put(other))
                .orTimeout(10, TimeUnit.SECONDS)
                .join();

    assertThat(shelf.get(ONE.hash()).orElseThrow().id()).isEqualTo(ONE.hash());
    assertThat(shelf.get(OTHER.hash())).containsSame(other);
  }

  /** Opens a release while something else happens. */
  private static final class Meanwhile implements Function<FileTree, Release> {
    private Runnable happens = () -> {};

    @Override
    public Release apply(FileTree files) {
      happens.run();
      return release(files);
    }
  }
}
