package ee.kaskkiri.decision.workbench;

import com.fasterxml.jackson.annotation.JsonValue;
import ee.kaskkiri.rules.FileTree;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.workbench.BegunEdition;
import ee.kaskkiri.workbench.Draft;
import ee.kaskkiri.workbench.DraftEvent;
import ee.kaskkiri.workbench.DraftFile;
import ee.kaskkiri.workbench.DraftState;
import ee.kaskkiri.workbench.Drafts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A draft as people see it.
 *
 * @param id names it for good
 * @param name what its people call it
 * @param state how far it is
 * @param createdBy who began it
 * @param createdAt when
 * @param changedBy who changed it last
 * @param changedAt when
 * @param newEdition the edition that it begins; null if none
 * @param revision counts every change of it; an approval may name the one that was looked at
 * @param base the release that it began with, or was last brought up to
 * @param behind whether another release is active by now
 * @param authors everybody who began it or wrote in it; none of them may approve it
 * @param changeLog what the change log is to say of it
 * @param publishAt when it is to be published; null for at once
 * @param approvedBy who approved it; null if nobody did
 * @param release the release that it became; null if it is none
 * @param findings why its publication failed, or what there is to say about it
 * @param files what it changes
 * @param events what happened to it, the first event first
 * @param toLookAt what a new edition needs a person for, in sentences
 */
public record DraftView(
    String id,
    String name,
    DraftState state,
    String createdBy,
    Instant createdAt,
    String changedBy,
    Instant changedAt,
    @Nullable BegunEdition newEdition,
    long revision,
    String base,
    boolean behind,
    List<String> authors,
    String changeLog,
    @Nullable Instant publishAt,
    @Nullable String approvedBy,
    @Nullable String release,
    List<Finding> findings,
    List<ChangedFile> files,
    List<DraftEvent> events,
    List<String> toLookAt) {

  /** What a draft does to a file. */
  public enum How {
    /** It is new. */
    ADDED,
    /** Its text is another. */
    CHANGED,
    /** It is gone. */
    REMOVED;

    /** Its name in answers: {@code added}. */
    @JsonValue
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }

    static How of(DraftFile file, FileTree base) {
      if (file.text() == null) {
        return REMOVED;
      }
      return base.isFile(file.path()) ? CHANGED : ADDED;
    }
  }

  /**
   * A file that a draft changes.
   *
   * @param path where it is
   * @param change what the draft does to it
   * @param hash of its text; null if it is removed
   * @param by who saved it last
   * @param at when
   */
  public record ChangedFile(String path, How change, @Nullable String hash, String by, Instant at) {
    static ChangedFile of(DraftFile file, FileTree base) {
      return new ChangedFile(file.path(), How.of(file, base), file.hash(), file.by(), file.at());
    }
  }

  static DraftView of(Draft draft, Drafts drafts) {
    FileTree base = drafts.base(draft.id());
    Draft.Act approved = draft.approved();
    return new DraftView(
        draft.id(),
        draft.name(),
        draft.state(),
        draft.created().by(),
        draft.created().at(),
        draft.changed().by(),
        draft.changed().at(),
        draft.edition(),
        draft.revision(),
        draft.base(),
        drafts.behind(draft),
        drafts.authors(draft.id()),
        draft.changeLog(),
        draft.publishAt(),
        approved == null ? null : approved.by(),
        draft.release(),
        draft.findings(),
        drafts.changes(draft.id()).stream().map(file -> ChangedFile.of(file, base)).toList(),
        drafts.events(draft.id()),
        draft.toLookAt());
  }
}
