package ee.kaskkiri.release;

import java.util.Optional;

/** Every release that can be asked, and the one that is active. */
public interface Releases extends ActiveRelease {
  /**
   * A release that passed the gate once, active or not; it is compiled now if it is not in memory.
   *
   * @param id hash of its content, or a beginning of it that fits one release only
   * @return empty if there is none
   */
  Optional<Release> find(String id);
}
