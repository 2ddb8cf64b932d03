package ee.kaskkiri.workbench;

import ee.kaskkiri.rules.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes to rules and cases that are not law yet.
 *
 * @param id names it for good
 * @param name what its people call it
 * @param state how far it is
 * @param revision counts every change of it
 * @param base the release that it began with, or was last brought up to
 * @param created who began it, and when
 * @param changed who changed it last, and when
 * @param changeLog what the change log is to say of it
 * @param edition the edition that it begins; null if none
 * @param toLookAt what a new edition needs a person for, in sentences
 * @param approved who approved it, and when; null if nobody did
 * @param publishAt when it is to be published; null for at once
 * @param release the release that it became; null if it is none
 * @param findings why its publication failed, or what there is to say about it
 */
public record Draft(
    String id,
    String name,
    DraftState state,
    long revision,
    String base,
    Act created,
    Act changed,
    String changeLog,
    @Nullable BegunEdition edition,
    List<String> toLookAt,
    @Nullable Act approved,
    @Nullable Instant publishAt,
    @Nullable String release,
    List<Finding> findings) {
  public Draft {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(changed, "changed");
    Objects.requireNonNull(changeLog, "changeLog");
    toLookAt = List.copyOf(toLookAt);
    findings = List.copyOf(findings);
  }

  /**
   * Something that somebody did.
   *
   * @param by who, as the name of a caller
   * @param at when
   */
  public record Act(String by, Instant at) {
    public Act {
      Objects.requireNonNull(by, "by");
      Objects.requireNonNull(at, "at");
    }
  }
}
