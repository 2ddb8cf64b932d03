import type { StatusBadgeColor } from '@tehik-ee/tedi-react/tedi';
import type { DraftEvent, DraftState } from '../../api/drafts';
import { texts } from '../../language';

/** How the state of a draft looks; its word stands beside it. */
export const STATE_COLORS: Record<DraftState, StatusBadgeColor> = {
  open: 'brand',
  submitted: 'warning',
  approved: 'accent',
  published: 'success',
  failed: 'danger',
  discarded: 'neutral',
};

type Words = { states: Record<DraftState, string>; events: Record<DraftEvent['what'], string> };

/** The states of a draft, and what people do with it. */
export const stateTexts = texts<Words>({
  et: {
    states: {
      open: 'Koostamisel',
      submitted: 'Ootab kinnitamist',
      approved: 'Kinnitatud, ootab avaldamist',
      published: 'Avaldatud',
      failed: 'Avaldamine ei õnnestunud',
      discarded: 'Loobutud',
    },
    events: {
      created: 'alustas',
      renamed: 'nimetas ümber',
      changed: 'muutis',
      submitted: 'esitas',
      withdrawn: 'võttis tagasi',
      returned: 'saatis tagasi',
      approved: 'kinnitas',
      published: 'avaldati',
      failed: 'avaldamine ei õnnestunud',
      discarded: 'loobus',
      updated: 'võttis üle kehtiva väljaande muudatused',
    },
  },
  en: {
    states: {
      open: 'Being written',
      submitted: 'Waits for approval',
      approved: 'Approved, waits for publication',
      published: 'Published',
      failed: 'Publication failed',
      discarded: 'Given up',
    },
    events: {
      created: 'began it',
      renamed: 'renamed it',
      changed: 'changed',
      submitted: 'submitted it',
      withdrawn: 'took it back',
      returned: 'sent it back',
      approved: 'approved it',
      published: 'published',
      failed: 'publication failed',
      discarded: 'gave it up',
      updated: 'took over changes of the release in force',
    },
  },
});
