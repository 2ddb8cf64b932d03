import { describe, expect, test } from 'vitest';
import type { DraftFile, DraftState } from '../../api/drafts';
import { nextOf } from './next';

const file: DraftFile = { path: 'rules/a/2027-01-01/b.dmn', change: 'changed', hash: 'x', by: 'user:a', at: '' };
const draft = (state: DraftState, changeLog = '', behind = false) => ({ state, changeLog, behind, files: [file] });
const editor = { editor: true, approver: false, author: true };
const approver = { editor: false, approver: true, author: false };
const passed = { running: false, passed: true };

describe('what comes next', () => {
  test('for the one who writes: change, check, mend, look, submit', () => {
    expect(nextOf({ ...draft('open'), files: [] }, editor, passed)).toBe('change');
    expect(nextOf(draft('open'), editor, { running: true, passed: null })).toBe('checking');
    expect(nextOf(draft('open'), editor, { running: false, passed: null })).toBe('check');
    expect(nextOf(draft('open'), editor, { running: false, passed: false })).toBe('mend');
    expect(nextOf(draft('open'), editor, passed)).toBe('look');
    expect(nextOf(draft('open', 'text'), editor, passed)).toBe('submit');
    expect(nextOf(draft('open', 'text', true), editor, passed)).toBe('update');
  });

  test('for the one who approves, unless they wrote in it', () => {
    expect(nextOf(draft('submitted'), approver, passed)).toBe('approve');
    expect(nextOf(draft('submitted'), { ...approver, author: true }, passed)).toBe('ownDraft');
    expect(nextOf(draft('submitted'), editor, passed)).toBe('waitApproval');
    expect(nextOf(draft('open'), approver, passed)).toBe('others');
  });
});
