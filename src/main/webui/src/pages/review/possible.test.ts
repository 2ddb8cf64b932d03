import { describe, expect, it } from 'vitest';
import type { DraftState } from '../../api/drafts';
import { possible } from './possible';

const file = { path: 'rules/i/2020-01-01/t.dmn', change: 'changed' as const, hash: 'h', by: 'user:a', at: '' };
const draft = (state: DraftState, more = {}) => ({ state, behind: false, changeLog: 'why', files: [file], ...more });
const editor = { editor: true, approver: false, author: true };
const approver = { editor: false, approver: true, author: false };

describe('a draft that is being written', () => {
  it('is submitted by an editor', () => expect(possible(draft('open'), editor)).toMatchObject({ submit: true, why: null }));
  it('is not submitted without a text', () => expect(possible(draft('open', { changeLog: ' ' }), editor)).toMatchObject({ submit: false, why: 'textMissing' }));
  it('is not submitted behind the release in force', () => expect(possible(draft('open', { behind: true }), editor).why).toBe('behindText'));
  it('is not submitted empty', () => expect(possible(draft('open', { files: [] }), editor).why).toBe('noFiles'));
  it('is not submitted by others', () => expect(possible(draft('open'), approver).why).toBe('needsEditor'));
});

describe('a draft that waits', () => {
  it('is approved or sent back by another person', () =>
    expect(possible(draft('submitted'), approver)).toMatchObject({ approve: true, sendBack: true, withdraw: false, why: null }));
  it('is not approved by those who wrote it', () =>
    expect(possible(draft('submitted'), { editor: true, approver: true, author: true })).toMatchObject({ approve: false, withdraw: true, why: 'ownDraft' }));
  it('tells editors who approves', () => expect(possible(draft('submitted'), editor).why).toBe('needsApprover'));
});

it('a failed publication is opened again', () => expect(possible(draft('failed'), editor).reopen).toBe(true));
it('nothing is done with a published draft', () => expect(Object.values(possible(draft('published'), editor)).some((one) => one === true)).toBe(false));
