package ee.kaskkiri.workbench;

import ee.kaskkiri.release.Release;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.rules.FileTree;
import java.util.LinkedHashMap;
import java.util.Map;

/** The releases that drafts began with; those that were asked for last are held in memory. */
final class Bases {
  private static final int HELD = 4;

  private final Releases releases;
  private final Map<String, FileTree> held = new LinkedHashMap<>();

  Bases(Releases releases) {
    this.releases = releases;
  }

  /** The release that decides now. */
  Release active() {
    return releases.current();
  }

  /**
   * The files of a release.
   *
   * @throws DraftsUnavailableException if this service does not know it, or cannot read it
   */
  synchronized FileTree of(String release) {
    FileTree known = held.remove(release);
    FileTree files = known == null ? read(release) : known;
    held.put(release, files);
    if (held.size() > HELD) {
      held.remove(held.keySet().iterator().next());
    }
    return files;
  }

  private FileTree read(String release) {
    try {
      return releases
          .find(release)
          .orElseThrow(
              () ->
                  new DraftsUnavailableException(
                      new RepositoryException(
                          "release " + release,
                          "is not known to this service.",
                          "Serve the rule repository that it came from.")))
          .files();
    } catch (RepositoryException e) {
      throw new DraftsUnavailableException(e);
    }
  }
}
