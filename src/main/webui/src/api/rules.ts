import type { Bilingual } from '../language';

/** A value of JSON. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

export type InstrumentSummary = {
  instrument: string;
  title: Bilingual;
  editions: { edition: string; validFrom: string; validTo: string | null; topics: string[] }[];
};

export type Finding = { level: 'ERROR' | 'WARNING' | 'INFO'; file: string; place: string | null; message: string; mend: string | null };

export type RuleRef = { table: string | null; rule: string };

/** A decision table, relation or list, as `engine.outline.Table`. */
export type Table = {
  kind: 'DECISION_TABLE' | 'RELATION' | 'LIST';
  id: string | null;
  name: string;
  hitPolicy: string | null;
  aggregation: string | null;
  orientation: string | null;
  outputLabel: string | null;
  columns: Column[];
  rows: Row[];
};

export type Column = {
  role: 'INPUT' | 'OUTPUT' | 'ANNOTATION';
  id: string | null;
  name: string;
  label: string | null;
  type: string | null;
  allowedValues: string | null;
  defaultValue: string | null;
};

export type Row = { id: string | null; description: string | null; cells: string[] };

/** Something that stands in a rule file, as `engine.outline.Element`. */
export type Element = {
  kind: string;
  id: string | null;
  name: string;
  properties: Record<string, string>;
  table: Table | null;
  parts: Element[];
};

export type Outline = { language: 'DMN' | 'DRL'; name: string; properties: Record<string, string>; elements: Element[] };

export type CaseSummary = { id: string; name: string; kind: string; basis: string; note: string | null; on: string; given: { [name: string]: Json } };

/** Everything a person reads of a topic: GET /api/instruments/{instrument}/{edition}/topics/{topic} */
export type TopicPage = {
  instrument: string;
  edition: string;
  topic: string;
  release: string;
  title: Bilingual | null;
  question: Bilingual | null;
  /** path of its file in the rule repository, and the file itself */
  file: string;
  text: string;
  /** SHA-256 of the file, which a later change has to name */
  hash: string;
  outline: Outline | null;
  /** which cases fire which row or rule; empty if the edition does not compile */
  coverage: { rule: RuleRef; cases: string[] }[];
  cases: CaseSummary[];
  casesFile: string;
  findings: Finding[];
};

/** An answer to somebody who tries the rules: nothing of it is recorded. */
export type Trial = {
  instrument: string;
  topic: string;
  on: string;
  edition: string;
  release: string;
  outcome: { [name: string]: Json };
  reasons: Reason[];
  fired: RuleRef[];
  /** meaning of the verdict in the act file: granted, refused, person; null if it has none */
  meaning: string | null;
};

export type Reason = {
  code: string;
  consequence: string | null;
  basis: string;
  certainty: 'certain' | 'inferred' | 'unverified';
  text: Bilingual;
};
