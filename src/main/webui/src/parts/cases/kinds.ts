import { texts } from '../../language';

/** Where a case comes from; the first is what a person who makes one most likely means. */
export const CASE_KINDS = ['boundary', 'published', 'worked-example', 'bug', 'derived'] as const;

export type CaseKind = (typeof CASE_KINDS)[number];

export const caseKindTexts = texts<Record<string, string>>({
  et: {
    boundary: 'piirjuht',
    published: 'avaldatud otsus või arv',
    'worked-example': 'läbi arvutatud näide',
    bug: 'parandatud viga',
    derived: 'reeglitest tuletatud',
  },
  en: {
    boundary: 'boundary',
    published: 'published decision or number',
    'worked-example': 'worked example',
    bug: 'mended mistake',
    derived: 'derived from the rules',
  },
});

/** Whether the note has to be written: what only the rules themselves say needs a reason to be believed. */
export function needsNote(kind: string): boolean {
  return kind === 'derived';
}

/** The note as the service takes it: left out if there is none. */
export function noteOf(note: string): { note?: string } {
  return note.trim() === '' ? {} : { note: note.trim() };
}
