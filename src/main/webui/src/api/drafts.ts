import type { Bilingual } from '../language';
import type { Finding, Json, RuleRef, Table } from './rules';

/**
 * - open: people write
 * - submitted: waits for another person
 * - approved: waits for its moment of publication
 * - published: is a commit in the rule repository, and a release
 * - failed: was approved, and the gate or the repository refused it; may be reopened
 * - discarded: given up
 */
export type DraftState = 'open' | 'submitted' | 'approved' | 'published' | 'failed' | 'discarded';

export type DraftFile = {
  path: string;
  change: 'added' | 'changed' | 'removed';
  hash: string | null;
  by: string;
  at: string;
};

export type DraftEvent = {
  at: string;
  by: string;
  what: 'created' | 'renamed' | 'changed' | 'submitted' | 'withdrawn' | 'returned' | 'approved' | 'published' | 'failed' | 'discarded' | 'updated';
  text: string | null;
};

export type DraftSummary = {
  id: string;
  name: string;
  state: DraftState;
  createdBy: string;
  createdAt: string;
  changedBy: string;
  changedAt: string;
  newEdition: { instrument: string; edition: string; from: string } | null;
};

/** GET /api/drafts/{id} */
export type Draft = DraftSummary & {
  /** counts every change of it; POST …/approval may name the one that was looked at */
  revision: number;
  /** the release that it began with */
  base: string;
  /** whether another release is active by now: see POST /api/drafts/{id}/update */
  behind: boolean;
  /** everybody who wrote in it; none of them may approve it */
  authors: string[];
  changeLog: string;
  publishAt: string | null;
  approvedBy: string | null;
  /** the release that it became */
  release: string | null;
  /** why publication failed */
  findings: Finding[];
  files: DraftFile[];
  events: DraftEvent[];
  /** what a new edition needs a person for, in sentences */
  toLookAt: string[];
};

/** GET /api/drafts/{id}/file?path= */
export type FileText = { path: string; text: string; hash: string; baseText: string | null; by: string | null; at: string | null };

/** GET /api/drafts/{id}/files: every file of rules and cases with what the draft did to it */
export type FileEntry = { path: string; change: DraftFile['change'] | null; hash: string };

/** What a 409 `draft-changed` carries besides: what somebody else has saved meanwhile. */
export type Conflict = { current: { path: string; text: string | null; hash: string | null; by: string; at: string } };

/** What a 409 `draft-conflict` carries besides: files changed on both sides, as they are law now. */
export type UpdateConflict = { files: { path: string; text: string | null; hash: string | null }[] };

/** POST /api/drafts/{id}/update: paths whose text in the draft stays, whatever became law there */
export type UpdateOrder = { mine?: string[] };

/** PUT /api/drafts/{id}/table?path=&table= */
export type TableChange = { hash: string; rows: { id: string | null; description: string | null; cells: string[] }[] };
export type TableSaved = { hash: string; table: Table };

/** POST /api/drafts/{id}/table/check?path=&table= : cells that cannot be read, for somebody who types */
export type CellsToCheck = { cells: { row: number; column: number; text: string }[] };
export type CellFault = { row: number; column: number; message: { et: string; en: string } };

/** POST /api/drafts/{id}/table/xlsx?path=&table= (body: the file): what it would change; nothing is saved by it */
export type TakenTable = { table: Table; changes: RowChange[]; faults: { place: string; message: { et: string; en: string } }[] };
export type RowChange = {
  change: 'added' | 'removed' | 'changed' | 'moved';
  id: string | null;
  row: number | null;
  /** column -1 is the description of the row */
  cells: { column: number; before: string | null; after: string | null }[];
};

/** A line of POST /api/drafts/{id}/check and …/impact */
export type ProgressLine<T> = { step: string; done: number; total: number } | { result: T } | { problem: { type: string; title: string; detail: string } };

/** What the gate would say. */
export type CheckResult = {
  hash: string;
  passed: boolean;
  findings: Finding[];
  report: RegressionReport | null;
  checks: EditionChecks[];
};

export type RegressionReport = {
  release: string;
  passed: boolean;
  topics: TopicReport[];
  findings: Finding[];
  [more: string]: unknown;
};

export type TopicReport = {
  instrument: string;
  edition: string;
  topic: string;
  title?: Bilingual;
  results: CaseResult[];
  rows: { rule: RuleRef; cases: string[] }[];
  passed: number;
  failed: number;
  [more: string]: unknown;
};

/** What came of a case: where its answer differs from what it expects, and what was answered. */
export type CaseResult = {
  tested: {
    file: string;
    id: string;
    name: string;
    kind: string;
    basis: string;
    note: string | null;
    on: string;
    given: { [name: string]: Json };
    expected: { outcome?: { [name: string]: Json }; reasons?: { code: string; subject: string | null }[]; [more: string]: unknown };
  };
  differences: { path: string; expected?: string; got?: string }[];
  reasons: { code: string; [more: string]: unknown }[];
  fired: RuleRef[];
  passed: boolean;
};

export type EditionChecks = {
  instrument: string;
  edition: string;
  topics: {
    topic: string;
    tables: TableCheck[];
    uncovered: RuleRef[];
    suggestions?: { suggestions: Suggestion[]; [more: string]: unknown };
  }[];
};

export type ColumnValue = { column: string; label?: string; value: Json };

export type TableCheck = {
  file: string;
  topic: string;
  table: string;
  place?: string;
  hitPolicy: string;
  rows: number;
  gaps: { where: string; example: ColumnValue[]; onlyNull: boolean }[];
  overlaps: { rows: string[]; example: ColumnValue[] }[];
  idle: { row: string; why: string; hiddenBy: string[] }[];
  limits: string[];
};

export type Suggestion = {
  id: string;
  name: string;
  covers: RuleRef[];
  from?: string;
  on: string;
  given: { [name: string]: Json };
  answer: { outcome: { [name: string]: Json }; codes: string[]; fired: RuleRef[] };
};

/** POST /api/drafts/{id}/case?path= : a case for the file of a topic */
export type NewCase = {
  hash: string | null;
  id: string;
  name: string;
  kind: string;
  basis: string;
  /** needed for kind `derived` */
  note?: string;
  on: string;
  given: { [name: string]: Json };
  expect: { outcome: { [name: string]: Json }; codes: string[] };
};

/** PUT /api/drafts/{id}/expectation?path=&case= : what a case should answer from now on */
export type NewExpectation = {
  hash: string;
  outcome: { [name: string]: Json };
  codes: string[];
  /** `table/rule`; rules that the case expects to fire and that are not among them are no longer expected */
  fired?: string[];
};

/** POST /api/drafts/{id}/impact; with asIf, the edition `after` is asked what the edition `before` answers, on the same days */
export type ImpactOrder = {
  portfolio: 'cases' | 'records';
  from?: string;
  to?: string;
  instrument?: string;
  /** only cases of this kind, such as `published` */
  kind?: string;
  asIf?: { instrument: string; before: string; after: string };
};
