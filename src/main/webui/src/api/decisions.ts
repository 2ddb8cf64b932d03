import type { Exact, ExactObject } from './exact';
import type { Reason, RuleRef } from './rules';

export type Result = 'decided' | 'undecided' | 'refused';

/** GET /api/decisions/{id}; input and answer are left out in lists, and once they were purged. */
export type Receipt = {
  id: string;
  receivedAt: string;
  decidedAt: string;
  microseconds: number;
  caller: string;
  message?: Exact;
  instrument: string;
  topic?: string;
  on: string;
  selection?: string;
  edition?: string;
  release: string;
  result: Result;
  status: number;
  verdict?: string;
  codes: string[];
  engine: string;
  application: string;
  input?: ExactObject;
  answer?: Answer;
  purgedAt?: string;
  proof: { writer: string; number: number; previous: string; hash: string; inputHash: string; answerHash: string };
};

/** What the caller got: the answer if it was decided, else a problem. */
export type Answer = {
  outcome?: ExactObject;
  reasons?: Reason[];
  fired?: RuleRef[];
  title?: string;
  detail?: string;
  errors?: { pointer?: string; detail?: string; expected?: string }[];
};

/** GET /api/decisions */
export type Receipts = { decisions: Receipt[]; next?: string };

/** POST /api/decisions/{id}/replay */
export type Replay = {
  id: string;
  release: string;
  same: boolean;
  recorded: { engine: string; application: string };
  now: { engine: string; application: string };
  answer: Exact;
  differences: { path: string; expected?: string; got?: string }[];
};

/** POST /api/verification */
export type Verification = {
  chains: number;
  records: number;
  purged: number;
  anchors: number;
  stopped: boolean;
  fault: { kind: string; chain: string; number: number; id: string | null; text: string } | null;
};
