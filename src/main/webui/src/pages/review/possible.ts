import type { Draft } from '../../api/drafts';

type Who = { editor: boolean; approver: boolean; author: boolean };

export type Possible = {
  submit: boolean;
  withdraw: boolean;
  approve: boolean;
  sendBack: boolean;
  reopen: boolean;
  /** why something one would look for is not there */
  why: 'needsEditor' | 'needsApprover' | 'ownDraft' | 'textMissing' | 'behindText' | 'noFiles' | 'isDiscarded' | null;
};

const NOTHING: Possible = { submit: false, withdraw: false, approve: false, sendBack: false, reopen: false, why: null };

/** What somebody may do with a draft as it stands. The service decides; this only spares people vain tries. */
export function possible(draft: Pick<Draft, 'state' | 'behind' | 'changeLog' | 'files'>, { editor, approver, author }: Who): Possible {
  switch (draft.state) {
    case 'open': {
      const why = !editor
        ? 'needsEditor'
        : draft.files.length === 0
          ? 'noFiles'
          : draft.behind
            ? 'behindText'
            : draft.changeLog.trim() === ''
              ? 'textMissing'
              : null;
      return { ...NOTHING, submit: why === null, why };
    }
    case 'submitted': {
      const other = approver && !author;
      return {
        ...NOTHING,
        withdraw: editor,
        approve: other && !draft.behind,
        sendBack: approver,
        why: draft.behind ? 'behindText' : other ? null : approver ? 'ownDraft' : 'needsApprover',
      };
    }
    case 'approved':
      return { ...NOTHING, withdraw: editor, sendBack: approver };
    case 'failed':
      return { ...NOTHING, reopen: editor, why: editor ? null : 'needsEditor' };
    case 'published':
      return NOTHING;
    case 'discarded':
      return { ...NOTHING, why: 'isDiscarded' };
  }
}
