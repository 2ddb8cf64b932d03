import type { CheckResult, EditionChecks, Suggestion, TableCheck } from '../../api/drafts';

/** Tables about which the check has something to say. */
export function faulty(checks: EditionChecks[]): TableCheck[] {
  return checks.flatMap(({ topics }) =>
    topics.flatMap(({ tables }) => tables.filter(({ gaps, overlaps, idle }) => gaps.length + overlaps.length + idle.length > 0)),
  );
}

export type Uncovered = { where: string; rows: string[]; suggestions: Suggestion[] };

/** Rows that no case covers, by topic, with cases that would. */
export function uncovered(checks: EditionChecks[]): Uncovered[] {
  return checks.flatMap(({ instrument, edition, topics }) =>
    topics
      .filter(({ uncovered: rows }) => rows.length > 0)
      .map((topic) => ({
        where: `${instrument}/${edition}/${topic.topic}`,
        rows: topic.uncovered.map(({ table, rule }) => (table === null ? rule : `${table} ${rule}`)),
        suggestions: topic.suggestions?.suggestions ?? [],
      })),
  );
}

/** How many cases were run. */
export function caseCount(result: CheckResult): number {
  return (result.report?.topics ?? []).reduce((count, { results }) => count + results.length, 0);
}
