import type { Draft } from '../../api/drafts';

type Who = { editor: boolean; approver: boolean; author: boolean };
type Checked = { running: boolean; passed: boolean | null };

export type Next =
  | 'change' | 'update' | 'checking' | 'check' | 'mend' | 'look' | 'submit' | 'others'
  | 'approve' | 'waitApproval' | 'ownDraft' | 'planned' | 'published' | 'failed' | 'discarded';

/** What comes next for a draft, for the one who looks at it. */
export function nextOf(draft: Pick<Draft, 'state' | 'behind' | 'changeLog' | 'files'>, who: Who, check: Checked): Next {
  switch (draft.state) {
    case 'open':
      return who.editor ? writing(draft, check) : 'others';
    case 'submitted':
      return who.approver && !who.author ? 'approve' : who.approver ? 'ownDraft' : 'waitApproval';
    case 'approved':
      return 'planned';
    case 'published':
    case 'failed':
    case 'discarded':
      return draft.state;
  }
}

function writing(draft: Pick<Draft, 'behind' | 'changeLog' | 'files'>, { running, passed }: Checked): Next {
  if (draft.files.length === 0) {
    return 'change';
  }
  if (draft.behind) {
    return 'update';
  }
  if (running) {
    return 'checking';
  }
  if (passed === null) {
    return 'check';
  }
  return !passed ? 'mend' : draft.changeLog.trim() === '' ? 'look' : 'submit';
}
