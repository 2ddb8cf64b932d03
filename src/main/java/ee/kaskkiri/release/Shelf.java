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
   * @param most how many it holds; none if it is 0 or less
   * @param ledger where the content of others is
   * @param open makes a release of content, without compiling it yet
   */
  Shelf(int most, Ledger ledger, Function<FileTree, Release> open) {
    this.most = Math.max(0, most);
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

  /**
   * A release by its hash; empty if its content was never kept. Reading it keeps nobody else
   * waiting.
   */
  Optional<Release> get(String id) throws RepositoryException {
    Optional<Release> held = held(id);
    return held.isPresent() ? held : ledger.find(id).map(open).map(this::first);
  }

  private synchronized Optional<Release> held(String id) {
    return Optional.ofNullable(releases.get(id));
  }

  /** Of two who read the same release at once, both get what the first one read. */
  private synchronized Release first(Release opened) {
    Release held = releases.get(opened.id());
    if (held != null) {
      return held;
    }
    put(opened);
    return opened;
  }
}
