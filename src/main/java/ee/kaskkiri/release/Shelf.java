package ee.kaskkiri.release;

import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.rules.FileTree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The releases in memory: the ones asked last. Others are read and compiled again when asked. */
final class Shelf {
  private final int most;
  private final Ledger ledger;
  private final Function<FileTree, Release> open;
  private final Map<String, Release> releases = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * An empty shelf.
   *
   * @param most how many it holds
   * @param ledger where the content of others is
   * @param open makes a release of content, without compiling it yet
   */
  Shelf(int most, Ledger ledger, Function<FileTree, Release> open) {
    this.most = most;
    this.ledger = ledger;
    this.open = open;
  }

  /** Puts a release on the shelf; the one that was not asked for longest may fall off. */
  synchronized void put(Release release) {
    releases.put(release.id(), release);
    while (releases.size() > most) {
      releases.remove(releases.keySet().iterator().next());
    }
  }

  /** A release by its hash; empty if its content was never kept. */
  synchronized Optional<Release> get(String id) throws RepositoryException {
    Release held = releases.get(id);
    if (held != null) {
      return Optional.of(held);
    }
    Optional<Release> opened = ledger.find(id).map(open);
    opened.ifPresent(this::put);
    return opened;
  }
}
