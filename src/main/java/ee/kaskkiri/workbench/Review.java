package ee.kaskkiri.workbench;

import ee.kaskkiri.release.Press;
import ee.kaskkiri.release.RefusedException;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.workbench.DraftRefusedException.Why;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a draft goes from those who write to the one who approves, and back. */
public final class Review {
  private static final Set<DraftState> UNDER_WAY =
      Set.of(DraftState.SUBMITTED, DraftState.APPROVED);

  private final Drafts drafts;
  private final Releases releases;
  private final Supplier<Press> press;
  private final Publisher publisher;

  /**
   * A review.
   *
   * @param press where drafts are published; asked for only when one is approved
   */
  public Review(Drafts drafts, Releases releases, Supplier<Press> press) {
    this.drafts = drafts;
    this.releases = releases;
    this.press = press;
    this.publisher = new Publisher(drafts, press);
  }

  /**
   * Lets another person look at a draft.
   *
   * @param said a remark; becomes the text for the change log if that is still empty
   * @param revision the revision that was looked at; null if whatever there is now is meant
   * @throws RefusedException if published editions would change without a declared correction
   */
  public void submit(String id, @Nullable String said, @Nullable Long revision, String by) {
    @Nullable String remark = Words.remark(said);
    Draft draft = drafts.find(id);
    if (revision != null && revision != draft.revision()) {
      throw changed(draft);
    }
    Drafts.requireOneOf(draft, Set.of(DraftState.OPEN));
    String before = draft.changeLog();
    String text = before.isEmpty() && remark != null ? Words.text(remark) : before;
    requireWhole(draft, text);
    change(
        id,
        draft.revision(),
        session -> {
          if (!text.equals(before)) {
            session.set("change_log", text);
            session.wrote(by);
          }
          session.state(DraftState.SUBMITTED);
          session.event(by, DraftEvent.What.SUBMITTED, remark);
        });
  }

  private void requireWhole(Draft draft, String changeLog) {
    requireUpToDate(draft);
    if (drafts.changes(draft.id()).isEmpty()) {
      throw new DraftRefusedException(Why.INVALID, "The draft changes no file.");
    }
    if (changeLog.isEmpty()) {
      throw new DraftRefusedException(
          Why.INVALID,
          "The text for the change log is missing: what changes from which day, and for whom.");
    }
    List<Finding> frozen = releases.frozen(drafts.files(draft, changeLog));
    if (!frozen.isEmpty()) {
      throw new RefusedException(frozen);
    }
  }

  private void requireUpToDate(Draft draft) {
    if (drafts.behind(draft)) {
      throw new DraftRefusedException(
          Why.BEHIND,
          "Other rules decide by now than those that the draft is compared with. Bring it up to"
              + " date, and look at it again.");
    }
  }

  /** Takes a draft back that was not published yet. */
  public void withdraw(String id, String by) {
    takeBack(id, by, DraftEvent.What.WITHDRAWN, null);
  }

  /** Sends a draft back to those who write. */
  public void sendBack(String id, @Nullable String text, String by) {
    @Nullable String remark = Words.remark(text);
    if (remark == null) {
      throw new DraftRefusedException(
          Why.INVALID, "Say why the draft goes back: those who wrote it want to know.");
    }
    takeBack(id, by, DraftEvent.What.RETURNED, remark);
  }

  private void takeBack(String id, String by, DraftEvent.What what, @Nullable String remark) {
    requireNotCommitted(drafts.find(id));
    change(
        id,
        null,
        session -> {
          Drafts.requireOneOf(session.draft(), UNDER_WAY);
          requireNotBeingPublished(session);
          reopened(session);
          session.event(by, what, remark);
        });
  }

  /** A try that failed may have made the commit, and only not have heard of it. */
  private void requireNotCommitted(Draft draft) {
    if (draft.state() == DraftState.APPROVED
        && Finding.anyError(draft.findings())
        && publisher.foundPublished(draft.id())) {
      throw new DraftRefusedException(
          Why.NOT_OPEN, "The draft is published: its commit was made, though no answer came.");
    }
  }

  private static void requireNotBeingPublished(DraftSession session) throws SQLException {
    if (session.draft().state() == DraftState.APPROVED && session.claimed()) {
      throw new DraftRefusedException(
          Why.NOT_OPEN, "The draft is just being published. Look again in a moment.");
    }
  }

  /** Lets people write again in a draft whose publication failed. */
  public void reopen(String id, String by) {
    change(
        id,
        null,
        session -> {
          Drafts.requireOneOf(session.draft(), Set.of(DraftState.FAILED));
          reopened(session);
          session.event(by, DraftEvent.What.WITHDRAWN, null);
        });
  }

  private static void reopened(DraftSession session) throws SQLException {
    session.state(DraftState.OPEN);
    session.set("approved_by", null);
    session.set("approved_at", null);
    session.set("publish_at", null);
    session.set("findings", DraftRows.json(List.of()));
    session.unclaim(null);
  }

  /**
   * Approves a draft, which is then published at its moment.
   *
   * @param publishAt when; null for at once
   * @param revision the revision that was looked at
   * @throws DraftRefusedException if the approver has written in it or begun it, if it is not
   *     submitted or has changed since that revision, or if nothing can be published here
   */
  public void approve(
      String id, @Nullable String text, @Nullable Instant publishAt, long revision, String by) {
    @Nullable String remark = Words.remark(text);
    Draft draft = drafts.find(id);
    requireOther(drafts.authors(id).contains(by));
    Drafts.requireOneOf(draft, Set.of(DraftState.SUBMITTED));
    requireUpToDate(draft);
    requirePress();
    List<Finding> beside = alsoApproved(id);
    change(
        id,
        revision,
        session -> {
          requireOther(session.isAuthor(by));
          Drafts.requireOneOf(session.draft(), Set.of(DraftState.SUBMITTED));
          session.state(DraftState.APPROVED);
          session.set("approved_by", by);
          session.set("approved_at", session.now());
          session.set("publish_at", publishAt);
          session.set("findings", DraftRows.json(beside));
          session.event(by, DraftEvent.What.APPROVED, remark);
        });
  }

  /** Whichever becomes law second was compared with other rules, and is refused then. */
  private List<Finding> alsoApproved(String id) {
    return drafts.all().stream()
        .filter(other -> other.state() == DraftState.APPROVED && !other.id().equals(id))
        .map(
            other ->
                Finding.warning(
                    "draft " + other.id(),
                    null,
                    "'"
                        + other.name()
                        + "' is approved too"
                        + (other.publishAt() == null ? "" : ", for " + other.publishAt())
                        + ": whichever becomes law second is refused then.",
                    "Once the first is law, bring the other up to date and have it approved again."))
        .toList();
  }

  private void requirePress() {
    Optional<Finding> closed = press.get().readOnly();
    if (closed.isPresent()) {
      Finding why = closed.get();
      throw new DraftRefusedException(
          Why.READ_ONLY, why.file() + " " + why.message() + " " + why.mend());
    }
  }

  private static void requireOther(boolean author) {
    if (author) {
      throw new DraftRefusedException(
          Why.OWN_DRAFT, "Nobody approves what they began or wrote in. Ask somebody else.");
    }
  }

  @FunctionalInterface
  private interface Step {
    void run(DraftSession session) throws SQLException;
  }

  /** A revision that is not null must still be the last one. */
  private void change(String id, @Nullable Long revision, Step step) {
    drafts
        .store()
        .change(
            id,
            session -> {
              if (revision != null && session.draft().revision() != revision + 1) {
                throw changed(session.draft());
              }
              step.run(session);
              return true;
            });
  }

  private static DraftRefusedException changed(Draft now) {
    return new DraftRefusedException(
        Why.NOT_OPEN,
        "The draft was changed just now and is " + now.state().slug() + ". Look at it again.");
  }
}
