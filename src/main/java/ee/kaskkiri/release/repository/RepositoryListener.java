package ee.kaskkiri.release.repository;

/** Hears of new content; called by one thread, one call after the other. */
public interface RepositoryListener {
  /** There is other content than before. */
  void changed(Snapshot snapshot);

  /** The repository cannot be read now; said once until the reason is another one. */
  void away(RepositoryException why);

  /** The repository can be read again. */
  void back();
}
