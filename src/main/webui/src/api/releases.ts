import type { Finding } from './rules';

/** GET /api/releases: a content of the rule repository and what became of it. */
export type Release = {
  release: string;
  state: 'active' | 'passed' | 'refused' | 'judging';
  active: boolean;
  repository: string;
  origin: { commit: string | null; author: string | null; message: string | null; time: string | null } | null;
  judged: string | null;
  judge: { gate: string; application: string } | null;
  cases: { run: number; failed: number } | null;
  findings: Finding[];
  changes: string | null;
  activations: { at: string; cause: 'START' | 'REPOSITORY' | 'REQUEST'; by: string | null; reason: string | null }[];
};
