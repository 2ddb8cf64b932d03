import type { EditionChecks } from '../../../api/drafts';
import type { Finding } from '../../../api/rules';

/** Knows the findings that a list of gaps, overlaps and idle rows tells by itself, with examples. */
export function toldByTables(checks: EditionChecks[]): (finding: Finding) => boolean {
  const tables = checks.flatMap(({ topics }) => topics.flatMap(({ tables: each }) => each));
  return ({ file, place, message }) =>
    tables
      .filter((table) => table.file === file)
      .some((table) => {
        const at = (rows: string) => (table.place === undefined ? rows : `${table.place}, ${rows}`);
        return (
          table.overlaps.some(({ rows }) => place === at(rows.join(' and '))) ||
          table.idle.some(({ row }) => place === at(row)) ||
          (place === (table.place ?? null) && table.gaps.some(({ where }) => message.includes(where)))
        );
      });
}
