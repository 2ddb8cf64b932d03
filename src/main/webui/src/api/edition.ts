import type { Bilingual } from '../language';

/** What a verdict means, as the act file says. */
export type Meaning = 'granted' | 'refused' | 'person';

export type CoverageState = 'modelled' | 'manual' | 'out-of-scope';

export type TopicView = {
  topic: string;
  title: Bilingual | null;
  question: Bilingual | null;
  verdict: { outcome: string; values: Record<string, Meaning> } | null;
  inputs: string[];
  outcomes: string[];
  services: string[];
};

/** GET /api/instruments/{instrument}/{edition} */
export type EditionView = {
  instrument: string;
  edition: string;
  release: string;
  title: Bilingual;
  act: { issuer: Bilingual | null; kind: Bilingual | null; number: string | null; date: string | null; link: string | null } | null;
  validFrom: string;
  validTo: string | null;
  on: { input: string; meaning: Bilingual } | null;
  topics: TopicView[];
  coverage: { ref: string; text: Bilingual; state: CoverageState; codes: string[]; why: Bilingual | null }[];
  readings: { id: string; question: Bilingual; taken: Bilingual; decidedBy: string | null; codes: string[] }[];
};
