package ee.kaskkiri.decision.workbench;

import ee.kaskkiri.workbench.BegunEdition;
import ee.kaskkiri.workbench.Draft;
import ee.kaskkiri.workbench.DraftState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft in a list.
 *
 * @param id names it for good
 * @param name what its people call it
 * @param state how far it is
 * @param createdBy who began it
 * @param createdAt when
 * @param changedBy who changed it last
 * @param changedAt when
 * @param newEdition the edition that it begins; null if none
 */
public record DraftSummary(
    String id,
    String name,
    DraftState state,
    String createdBy,
    Instant createdAt,
    String changedBy,
    Instant changedAt,
    @Nullable BegunEdition newEdition) {

  static DraftSummary of(Draft draft) {
    return new DraftSummary(
        draft.id(),
        draft.name(),
        draft.state(),
        draft.created().by(),
        draft.created().at(),
        draft.changed().by(),
        draft.changed().at(),
        draft.edition());
  }
}
