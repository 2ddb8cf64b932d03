import type { Bilingual } from '../language';

/** One place that is wrong, as the service tells it. */
export type ProblemEntry = {
  pointer?: string;
  parameter?: string;
  message?: string;
  detail?: string;
  expected?: string;
  file?: string;
};

/** A refusal or failure of the service (RFC 9457). */
export type ProblemBody = {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: ProblemEntry[];
  [member: string]: unknown;
};

/** GET /problems/{kind}: what a kind of problem is called, and what it means. */
export type ProblemMeaning = { type: string; status: number; title: Bilingual; meaning: Bilingual };

/** Why a request had no answer. */
export class Problem extends Error {
  constructor(readonly body: ProblemBody) {
    super(body.detail ?? body.title);
  }

  /** The last part of its type, such as `not-allowed`; `unreachable` if the service did not answer. */
  get kind(): string {
    return this.body.type.split('/').pop() ?? '';
  }

  get status(): number {
    return this.body.status;
  }
}

/** Why long work came to nothing, as its last line tells. */
export function brokenOff(told: Pick<ProblemBody, 'type' | 'title' | 'detail'>): Problem {
  return new Problem({ status: 500, ...told });
}

/** The service did not answer at all. */
export function unreachable(cause: unknown): Problem {
  return new Problem({ type: '/problems/unreachable', title: 'unreachable', status: 0, detail: String(cause) });
}
