import { expect, it } from 'vitest';
import { CASE_KINDS, caseKindTexts, needsNote, noteOf } from './kinds';

it('begins with a kind that can be saved as it is', () => {
  expect(needsNote(CASE_KINDS[0])).toBe(false);
  expect(CASE_KINDS.filter(needsNote)).toEqual(['derived']);
});

it('has a word for every kind in both languages', () => {
  for (const words of [caseKindTexts.et, caseKindTexts.en]) {
    expect(Object.keys(words).sort()).toEqual([...CASE_KINDS].sort());
  }
});

it('sends no empty note', () => {
  expect(noteOf('  ')).toEqual({});
  expect(noteOf(' why ')).toEqual({ note: 'why' });
});
