/** GET /api/overview?from=DAY&to=DAY (at most 366 days; without them the last 30) */
export type Overview = {
  /** later than asked for if there was no time to count more of millions; asking again counts on */
  from: string;
  to: string;
  /** decisions of each day by what became of them: granted, refused, person, other, undecided, refused-input */
  days: { day: string; counts: Record<string, number> }[];
  /** the newest decisions that had no answer */
  undecided: { id: string; at: string; instrument: string; topic: string; on: string; message: string | null }[];
  slowest: { instrument: string; topic: string; decisions: number; medianMicros: number; p99Micros: number }[];
  gateFailures: { at: string; release: string; author: string | null; message: string | null; findings: number }[];
  /** obligations of recorded decisions of any age, from the first day to six months ahead, by day */
  due: {
    day: string;
    decision: string;
    instrument: string;
    topic: string;
    /** a word, such as a code; `text` says the same in a sentence if the rules do */
    what: string;
    text: { et: string; en: string } | null;
    overdue: boolean;
  }[];
  /** whether none was left out because there are too many */
  dueComplete: boolean;
};
