import type { Bilingual } from '../language';
import { type Exact, Numeral, readExact } from './exact';

/** Euros as the service wrote them: a whole number, or a text with every digit. */
export type Money = number | string;

export type Sums = {
  before: Money;
  after: Money;
  difference: Money;
  winners: number;
  gains: Money;
  losers: number;
  losses: Money;
  onlyBefore: Money;
  onlyAfter: Money;
};

export type MoneyImpact = {
  /** its path in the outcome */
  value: string;
  named: 'both' | 'from' | 'to';
  sums: Sums;
  nullsBefore: number;
  nullsAfter: number;
  groups: { field: string; tooMany: boolean; values: { value: string; sums: Sums }[] }[];
};

export type Standing = { status: string; verdict?: string; meaning?: string };

export type Counts = {
  asked: number;
  changed: number;
  status: number;
  outcome: number;
  reasons: number;
  texts: number;
  becameUndecided: number;
  becameDecided: number;
  unanswered: number;
  refusedBefore: number;
  refusedAfter: number;
};

export type AnswerChange = {
  number: number;
  ref: string;
  title?: string;
  instrument: string;
  topic: string;
  on: string;
  change: string;
  before: { edition?: string; standing: Standing; messages: string[] };
  after: { edition?: string; standing: Standing; messages: string[] };
  money: { value: string; before: Money | null; after: Money | null; difference: Money }[];
  reasons: { change: 'went' | 'came' | 'reworded'; code: string; subject?: string; before?: Bilingual; after?: Bilingual }[];
};

export type TopicImpact = {
  instrument: string;
  topic: string;
  title?: Bilingual;
  counts: Counts;
  verdicts: { from: Standing; to: Standing; asks: number }[];
  money: MoneyImpact[];
};

/** What POST /api/impact and POST /api/drafts/{id}/impact answer. */
export type ImpactReport = {
  from: { name: string; release: string };
  to: { name: string; release: string };
  portfolio: { name: string; entries: number; unreadable: number };
  counts: Counts;
  money: MoneyImpact[];
  instruments: { instrument: string; counts: Counts; money: MoneyImpact[] }[];
  topics: TopicImpact[];
  changes: AnswerChange[];
  unanswered: AnswerChange[];
  changesLeftOut: number;
  unansweredLeftOut: number;
};

/** Reads a line of the report so that no euro loses a digit: what a number cannot hold stays a text. */
export function readMoney(line: string): unknown {
  return plain(readExact(line));
}

function plain(value: Exact): unknown {
  if (value instanceof Numeral) {
    return /^-?\d{1,15}$/.test(value.text) ? Number(value.text) : value.text;
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
  }
  return value;
}
