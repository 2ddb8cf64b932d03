package ee.kaskkiri.release;

import ee.kaskkiri.release.repository.CommitRefusedException;
import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.release.repository.RuleRepository;
import ee.kaskkiri.release.repository.Snapshot;
import ee.kaskkiri.rules.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Turns proposals into commits of the rule repository: judged first, committed then, and made the
 * active release last. May be used by many threads.
 *
 * @param repository what is committed to
 * @param desk where it becomes a release
 */
public record Press(RuleRepository repository, ReleaseDesk desk) {

  /** Why nothing can be published here, and what to do instead; empty if it can. */
  public Optional<Finding> readOnly() {
    return repository.readOnly().map(Press::finding);
  }

  /**
   * Publishes a proposal; one whose commit was made already is not committed again.
   *
   * @throws RepositoryException if the repository cannot be reached or written now; trying again
   *     finds out whether the commit was made
   */
  public Publication publish(Proposal proposal) throws RepositoryException {
    Optional<Finding> closed = readOnly();
    return closed.isPresent()
        ? new Publication.Refused(List.of(closed.get()))
        : desk.alone(() -> inTurn(proposal));
  }

  /**
   * What became of a proposal whose commit was made, though whoever made it was not told; empty if
   * there is no such commit.
   *
   * @throws RepositoryException if the repository cannot be reached now
   */
  public Optional<Publication.Published> find(Proposal proposal) throws RepositoryException {
    return desk.alone(() -> made(proposal));
  }

  private Optional<Publication.Published> made(Proposal proposal) throws RepositoryException {
    Optional<Snapshot> made = repository.find(proposal.mark());
    String content = proposal.commit().files().hash();
    return made.isPresent() && made.get().files().hash().equals(content)
        ? Optional.of(taken(made.get(), repository.newest()))
        : Optional.empty();
  }

  private Publication inTurn(Proposal proposal) throws RepositoryException {
    Optional<Publication.Published> made = made(proposal);
    if (made.isPresent()) {
      return made.get();
    }
    String active = desk.current().id();
    if (!active.equals(proposal.base())) {
      return refused(
          "is compared with release " + proposal.base() + ", but " + active + " decides by now.",
          "Bring the draft up to date, look at it again, and publish it.");
    }
    Snapshot newest = repository.newest();
    if (!desk.becameLaw(newest.files().hash())) {
      return refused(
          "would replace content of the rule repository that does not decide: "
              + Optional.ofNullable(newest.origin().commit()).orElse(newest.files().hash())
              + ". The gate has it before it, or has refused it.",
          "Wait until it decides, or mend it in the repository; then bring the draft up to date.");
    }
    Gate.Result result = desk.rehearse(proposal.commit().files());
    if (!(result instanceof Gate.Passed)) {
      return new Publication.Refused(result.findings());
    }
    try {
      String parent = Optional.ofNullable(newest.origin().commit()).orElse("");
      Snapshot committed = repository.commit(parent, proposal.commit());
      return taken(committed, committed);
    } catch (CommitRefusedException e) {
      return new Publication.Refused(List.of(finding(e)));
    }
  }

  /** Whoever was killed after the commit has left the rest to us, unless others have gone on. */
  private Publication.Published taken(Snapshot committed, Snapshot newest) {
    String release = committed.files().hash();
    try {
      if (newest.files().hash().equals(release)) {
        desk.take(committed);
      }
    } catch (RepositoryException e) {
      return undecided(
          release, e.place(), e.wrong(), "It is taken over as soon as that is mended. " + e.mend());
    }
    return desk.current().id().equals(release)
        ? new Publication.Published(release, List.of())
        : undecided(
            release,
            "release " + release,
            "release " + desk.current().id() + " decides.",
            "Look at the releases: it was refused there, or another one was activated since.");
  }

  private static Publication.Published undecided(
      String release, String place, String wrong, String mend) {
    String message = "It is committed, but does not decide: " + wrong;
    return new Publication.Published(release, List.of(Finding.warning(place, null, message, mend)));
  }

  private static Publication refused(String wrong, String mend) {
    return new Publication.Refused(List.of(Finding.error("rules", null, wrong, mend)));
  }

  private static Finding finding(CommitRefusedException e) {
    return Finding.error(e.place(), null, e.wrong(), e.mend());
  }
}
