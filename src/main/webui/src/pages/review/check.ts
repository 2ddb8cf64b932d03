import type { CheckResult, EditionChecks, RegressionReport, Suggestion, TableCheck } from '../../api/drafts';

/** A case that has another answer than it expects. */
export type Failure = { instrument: string; edition: string; topic: string; id: string; name: string; differences: { path: string; expected?: string; got?: string }[] };

/** The cases that failed, in the order of their files. */
export function failures(report: RegressionReport | null): Failure[] {
  return (report?.topics ?? []).flatMap(({ instrument, edition, topic, results }) =>
    results
      .filter(({ passed }) => !passed)
      .map(({ tested, differences }) => ({ instrument, edition, topic, id: tested.id, name: tested.name, differences })),
  );
}

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
