package ee.kaskkiri.release.repository;

/** Hears of new content; called by one thread, one call after the other. */
public interface RepositoryListener {
  /**
   * There is other content than before.
   *
   * @throws RepositoryException if nothing could be done with it; it is told of again later
   */
  void changed(Snapshot snapshot) throws RepositoryException;

  /** The repository cannot be read now; said once until the reason is another one. */
  void away(RepositoryException why);

  /** The repository can be read again. */
  void back();
}
