package ee.kaskkiri.workbench;

import ee.kaskkiri.database.Database;
import ee.kaskkiri.edition.NewEdition;
import ee.kaskkiri.release.Release;
import ee.kaskkiri.release.Releases;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.workbench.DraftRefusedException.Why;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Drafts and their files. May be used by many threads, and by several instances at once. */
public final class Drafts implements DraftContent {
  private static final int ID_BYTES = 8;

  private final DraftStore store;
  private final Bases bases;
  private final SecureRandom random = new SecureRandom();

  /** The drafts of a database, against the releases of a service. */
  public Drafts(Database database, Releases releases, Clock clock) {
    this.store = new DraftStore(database, clock);
    this.bases = new Bases(releases);
  }

  DraftStore store() {
    return store;
  }

  Bases bases() {
    return bases;
  }

  /** Every draft, the one changed last first. */
  public List<Draft> all() {
    return store.all();
  }

  /** A draft. */
  public Draft find(String draft) {
    return store.find(draft);
  }

  /** Everybody who wrote in a draft, or began it. */
  public List<String> authors(String draft) {
    return store.authors(draft);
  }

  /** What happened to a draft, the first event first. */
  public List<DraftEvent> events(String draft) {
    return store.events(draft);
  }

  /** The files that a draft changes, the change log not among them. */
  public List<DraftFile> changes(String draft) {
    return store.files(draft);
  }

  /** Whether other rules decide by now than those that a draft is compared with. */
  public boolean behind(Draft draft) {
    return switch (draft.state()) {
      case OPEN, SUBMITTED, APPROVED, FAILED -> !draft.base().equals(bases.active().id());
      case PUBLISHED, DISCARDED -> false;
    };
  }

  @Override
  public FileTree files(String draft) {
    Draft found = store.find(draft);
    return DraftTree.of(bases.of(found.base()), found, store.files(draft));
  }

  /** Every file, as a draft would have them with another text for the change log. */
  FileTree files(Draft draft, String changeLog) {
    return DraftTree.of(bases.of(draft.base()), draft, changeLog, store.files(draft.id()));
  }

  @Override
  public FileTree base(String draft) {
    return bases.of(store.find(draft).base());
  }

  /** Begins a draft from the release that decides now. */
  public Draft begin(String name, String by) {
    Release active = bases.active();
    return store.create(draft(name, by, active, null, List.of(), ""), List.of());
  }

  /**
   * Begins a draft with the next edition of an instrument.
   *
   * @param firstDay its first day in force
   * @throws DraftRefusedException if no such edition can follow
   */
  public Draft beginEdition(String name, String instrument, LocalDate firstDay, String by) {
    String checked = Words.name(name);
    Release active = bases.active();
    NewEdition edition = Ground.next(active.files(), instrument, firstDay);
    BegunEdition begun = new BegunEdition(edition.instrument(), edition.name(), edition.previous());
    Draft draft = draft(checked, by, active, begun, edition.toLookAt(), edition.declaration());
    return store.create(
        draft,
        edition.files().entrySet().stream()
            .filter(file -> !file.getKey().equals(RulePath.CHANGE_LOG))
            .map(file -> new DraftFile(file.getKey(), file.getValue(), by, draft.created().at()))
            .toList());
  }

  private Draft draft(
      String name,
      String by,
      Release base,
      @Nullable BegunEdition edition,
      List<String> toLookAt,
      String changeLog) {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    Draft.Act now = new Draft.Act(by, store.now());
    return new Draft(
        HexFormat.of().formatHex(id),
        Words.name(name),
        DraftState.OPEN,
        1,
        base.id(),
        now,
        now,
        changeLog,
        edition,
        toLookAt,
        null,
        null,
        null,
        List.of());
  }

  /**
   * Gives a draft another name, or another text for the change log.
   *
   * @param name null if it stays
   * @param changeLog null if it stays
   */
  public void describe(String draft, @Nullable String name, @Nullable String changeLog, String by) {
    @Nullable String newName = name == null ? null : Words.name(name);
    @Nullable String newText = changeLog == null ? null : Words.text(changeLog);
    store.change(
        draft,
        session -> {
          requireOpen(session.draft());
          boolean renamed = newName != null && !newName.equals(session.draft().name());
          boolean reworded = newText != null && !newText.equals(session.draft().changeLog());
          if (renamed) {
            session.set("name", newName);
          }
          if (reworded) {
            session.set("change_log", newText);
          }
          if (renamed || reworded) {
            session.wrote(by);
            session.event(
                by,
                renamed ? DraftEvent.What.RENAMED : DraftEvent.What.CHANGED,
                renamed ? newName : RulePath.CHANGE_LOG);
          }
          return renamed || reworded;
        });
  }

  @Override
  public Saved write(String draft, String path, @Nullable String hash, String text, String by) {
    String checked = Words.file(text);
    return edit(draft, path, hash, base -> checked, by);
  }

  @Override
  public void requireSeen(String draft, String path, @Nullable String hash) {
    boolean looked = false;
    while (!looked) {
      Draft found = store.find(draft);
      FileTree base = bases.of(found.base());
      looked =
          store.look(
              draft,
              session -> {
                boolean same = session.draft().base().equals(found.base());
                if (same) {
                  new FileEdit(session, base, path, hash).requireSeen();
                }
                return same;
              });
    }
  }

  /** Removes a file, which whoever removes it has seen. */
  public void remove(String draft, String path, String hash, String by) {
    edit(draft, path, hash, base -> null, by);
  }

  /**
   * Leaves a file as it is in the base.
   *
   * @param hash of the text that is given up; null if the draft removes the file
   */
  public void undo(String draft, String path, @Nullable String hash, String by) {
    edit(draft, path, hash, base -> base.text(path).orElse(null), by);
  }

  /** A text that a file is to have; null if there is to be none. */
  @FunctionalInterface
  private interface Wanted {
    @Nullable String over(FileTree base);
  }

  /** Again, if the draft is brought up to another release between reading that one and writing. */
  private Saved edit(String draft, String path, @Nullable String hash, Wanted wanted, String by) {
    RulePath.require(path);
    while (true) {
      Draft found = store.find(draft);
      FileTree base = bases.of(found.base());
      @Nullable String text = wanted.over(base);
      if (text != null && !base.isFile(path)) {
        RulePath.requireRoom(path, DraftTree.of(base, found, store.files(draft)));
      }
      Optional<Saved> saved =
          store.change(
              draft,
              session ->
                  session.draft().base().equals(found.base())
                      ? Optional.of(new FileEdit(session, base, path, hash).to(text, by))
                      : Optional.empty());
      if (saved.isPresent()) {
        return saved.get();
      }
    }
  }

  /**
   * Takes over what became law meanwhile, file by file; into a new edition also what became law in
   * the edition that it was copied from, or in one after that.
   *
   * @param mine paths whose text in the draft is to stay, whatever became law there
   * @throws DraftConflictException if other files were changed on both sides
   * @throws DraftRefusedException if its new edition cannot follow any more
   */
  public void update(String draft, Set<String> mine, String by) {
    boolean done = false;
    while (!done) {
      Draft found = store.find(draft);
      Release active = bases.active();
      @Nullable DraftUpdate update =
          found.base().equals(active.id())
              ? null
              : new DraftUpdate(
                  Ground.of(bases.of(found.base()), found.edition()),
                  Ground.of(active.files(), found.edition()),
                  mine,
                  by);
      done =
          store.change(
              draft,
              session -> {
                requireOpen(session.draft());
                if (!session.draft().base().equals(found.base())) {
                  return false;
                }
                if (update != null) {
                  update.apply(session);
                  session.set("base", active.id());
                  session.event(by, DraftEvent.What.UPDATED, active.id());
                }
                if (!mine.isEmpty()) {
                  session.wrote(by);
                }
                return true;
              });
    }
  }

  /** Gives a draft up; it stays to be read. */
  public void discard(String draft, String by) {
    store.change(
        draft,
        session -> {
          requireOneOf(session.draft(), Set.of(DraftState.OPEN, DraftState.FAILED));
          session.state(DraftState.DISCARDED);
          session.event(by, DraftEvent.What.DISCARDED, null);
          return true;
        });
  }

  /** Makes sure that people may write in a draft. */
  static void requireOpen(Draft draft) {
    requireOneOf(draft, Set.of(DraftState.OPEN));
  }

  /** Makes sure that a draft is as far as something needs. */
  static void requireOneOf(Draft draft, Collection<DraftState> states) {
    if (!states.contains(draft.state())) {
      throw new DraftRefusedException(
          Why.NOT_OPEN,
          "The draft is "
              + draft.state().slug()
              + "; for this it must be "
              + String.join(" or ", states.stream().map(DraftState::slug).sorted().toList())
              + ".");
    }
  }

  /** The moment, as precisely as it is kept. */
  Instant now() {
    return store.now();
  }
}
