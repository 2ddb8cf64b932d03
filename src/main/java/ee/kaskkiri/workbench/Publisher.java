package ee.kaskkiri.workbench;

import ee.kaskkiri.release.Press;
import ee.kaskkiri.release.Proposal;
import ee.kaskkiri.release.Publication;
import ee.kaskkiri.release.repository.NewCommit;
import ee.kaskkiri.release.repository.RepositoryException;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes approved drafts whose moment has come, each once, however many instances try; one that
 * was killed in between is finished by the next.
 */
public final class Publisher {
  /** Longer than the gate ever takes. */
  private static final Duration CLAIM = Duration.ofMinutes(10);

  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final Logger LOG = Logger.getLogger(Publisher.class);

  private final Drafts drafts;
  private final Supplier<Press> press;

  /**
   * A publisher.
   *
   * @param press asked for only when there is something to publish
   */
  public Publisher(Drafts drafts, Supplier<Press> press) {
    this.drafts = drafts;
    this.press = press;
  }

  /** Publishes every draft that is due. */
  public void publishDue() {
    drafts.store().due().forEach(draft -> publish(draft.id()));
  }

  /** Publishes an approved draft if it is due, and nobody else is at it. */
  public void publish(String id) {
    Instant now = drafts.now();
    Claim claim = new Claim(UUID.randomUUID().toString(), now.plus(CLAIM));
    if (!drafts.store().claim(id, claim)) {
      return;
    }
    try {
      Draft draft = drafts.find(id);
      finish(claim, draft, press.get().publish(proposal(draft, now)));
    } catch (RepositoryException e) {
      later(claim, id, Finding.error(e.place(), null, e.wrong(), e.mend()));
    } catch (DraftsUnavailableException e) {
      LOG.warnf("Draft %s cannot be published now: %s", id, e.getMessage());
      later(claim, id, unexpected("It could not be read: " + e.getMessage()));
    } catch (RuntimeException | VirtualMachineError | LinkageError e) {
      LOG.errorf(e, "Draft %s cannot be published.", id);
      later(claim, id, unexpected("Something broke: " + e.getClass().getSimpleName() + "."));
    }
  }

  /**
   * Finds out whether a draft was committed although nobody was told, and finishes it then; false
   * also if the repository cannot say so now.
   */
  boolean foundPublished(String id) {
    Draft draft = drafts.find(id);
    try {
      Optional<Publication.Published> found = press.get().find(proposal(draft, drafts.now()));
      found.ifPresent(published -> finish(new Claim("", drafts.now()), draft, published));
      return found.isPresent();
    } catch (RepositoryException e) {
      LOG.warnf("Nobody knows whether draft %s was committed: %s", id, e.getMessage());
      return false;
    }
  }

  private static Finding unexpected(String message) {
    return Finding.error("rules", null, message, "It is tried again; the log says more.");
  }

  private Proposal proposal(Draft draft, Instant now) {
    FileTree files = drafts.files(draft.id());
    CommitWords words =
        new CommitWords(draft, drafts.authors(draft.id()), drafts.changes(draft.id()));
    String mark = words.mark(files);
    return new Proposal(
        draft.base(),
        mark,
        new NewCommit(files, words.author(), approver(draft), words.message(mark), now));
  }

  private static String approver(Draft draft) {
    return Objects.requireNonNull(draft.approved(), "approved").by();
  }

  private void finish(Claim claim, Draft draft, Publication publication) {
    drafts
        .store()
        .change(
            draft.id(),
            session -> {
              boolean ours =
                  session.draft().state() == DraftState.APPROVED
                      && (session.holds(claim) || publication instanceof Publication.Published);
              if (ours) {
                session.set("findings", DraftRows.json(publication.findings()));
                session.unclaim(null);
                if (publication instanceof Publication.Published published) {
                  session.state(DraftState.PUBLISHED);
                  session.set("release", published.release());
                  session.event(
                      approver(draft), DraftEvent.What.PUBLISHED, said(publication.findings()));
                } else {
                  session.state(DraftState.FAILED);
                  session.event(
                      approver(draft), DraftEvent.What.FAILED, said(publication.findings()));
                }
              }
              return ours;
            });
  }

  private static @Nullable String said(List<Finding> findings) {
    return findings.isEmpty() ? null : findings.get(0).line();
  }

  /** Tries again for a while; whatever was committed is found then. */
  private void later(Claim claim, String id, Finding why) {
    try {
      drafts.store().change(id, session -> postponed(session, claim, why));
    } catch (DraftsUnavailableException e) {
      LOG.warnf("Draft %s is tried again when its claim has ended: %s", id, e.getMessage());
    }
  }

  private static boolean postponed(DraftSession session, Claim claim, Finding why)
      throws SQLException {
    Draft draft = session.draft();
    boolean ours = draft.state() == DraftState.APPROVED && session.holds(claim);
    if (ours) {
      session.set("findings", DraftRows.json(List.of(why)));
      if (session.now().isAfter(due(draft).plus(PATIENCE))) {
        session.unclaim(null);
        session.state(DraftState.FAILED);
        session.event(approver(draft), DraftEvent.What.FAILED, why.line());
      } else {
        session.unclaim(session.now().plus(PAUSE));
      }
    }
    return ours;
  }

  private static Instant due(Draft draft) {
    Instant approved = Objects.requireNonNull(draft.approved(), "approved").at();
    @Nullable Instant planned = draft.publishAt();
    return planned != null && planned.isAfter(approved) ? planned : approved;
  }
}
