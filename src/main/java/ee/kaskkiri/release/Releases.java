package ee.kaskkiri.release;

import ee.kaskkiri.release.history.Event;
import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every release that can be asked, and the one that is active. */
public interface Releases extends ActiveRelease {
  /**
   * A release that passed the gate once, active or not; it is compiled when it is asked, if it is
   * not in memory.
   *
   * @param id hash of its content, or a beginning of it that fits one release only
   * @return empty if there is none
   * @throws RepositoryException if its content cannot be read
   */
  Optional<Release> find(String id) throws RepositoryException;

  /**
   * The release that was active at a moment.
   *
   * @return empty if none was yet
   * @throws RepositoryException if its content cannot be read
   */
  Optional<Release> activeAt(Instant moment) throws RepositoryException;

  /**
   * Makes a release decide from now on: a way back or forward.
   *
   * @param id hash of its content, or a beginning of it that fits one release only
   * @param by who asks for it; null if nobody says
   * @param reason why
   * @return the release, which is active now; empty if there is none
   * @throws RefusedException if another application let it pass, and this one does not
   * @throws RepositoryException if the activation cannot be made durable; nothing has changed then
   */
  Optional<Release> activate(String id, @Nullable String by, String reason)
      throws RepositoryException;

  /**
   * What content would change in published editions without declaring a correction of them; the
   * gate refuses that.
   */
  default List<Finding> frozen(FileTree files) {
    return List.of();
  }

  /** Everything that happened to the rules, oldest first. */
  List<Event> history();

  /** Content that is being judged now; empty if none is. */
  Optional<Judging> judging();
}
