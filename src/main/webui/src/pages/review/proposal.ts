import type { Change, Differences } from '../../api/differences';
import type { Draft, DraftFile } from '../../api/drafts';
import type { InstrumentSummary } from '../../api/rules';
import type { Language } from '../../language';
import { grouped, linesOf } from '../../parts/differences/groups';
import { differenceTexts } from '../../parts/differences/texts';
import { reviewTexts } from './texts';

export type EditionName = { instrument: string; edition: string };

const RULES = /^rules\/([^/]+)\/(\d{4}-\d\d-\d\d)\//;

/** The published editions that a draft changes: it has to say that each of them was wrong. */
export function corrected(files: DraftFile[], active: InstrumentSummary[]): EditionName[] {
  const published = new Set(active.flatMap(({ instrument, editions }) => editions.map(({ edition }) => `${instrument} ${edition}`)));
  const touched = new Set(
    files
      .map(({ path }) => RULES.exec(path))
      .filter((match) => match !== null)
      .map(([, instrument, edition]) => `${instrument} ${edition}`),
  );
  return [...touched]
    .filter((name) => published.has(name))
    .sort()
    .map((name) => {
      const [instrument = '', edition = ''] = name.split(' ');
      return { instrument, edition };
    });
}

/** Whether a text declares a correction of an edition, as the gate reads it. */
export function declares(text: string, { instrument, edition }: EditionName): boolean {
  return text
    .split(/\n\s*\n/)
    .some((paragraph) => /^\s*\*(?:corrections?|parandus(?:ed)?):\*/i.test(paragraph) && paragraph.includes(`\`${instrument}\` ${edition}`));
}

const MOST = 12;

/** A text for the change log, made from what differs; a person says the rest. */
export function proposal(
  { newEdition, changeLog = '' }: Pick<Draft, 'newEdition'> & { changeLog?: string },
  corrections: EditionName[],
  differences: Differences,
  language: Language,
): string {
  const text = reviewTexts[language];
  const heads = [
    ...(newEdition && !changeLog.includes(`\`${newEdition.instrument}\` ${newEdition.edition}`) ? [`${text.newEditionMark} \`${newEdition.instrument}\` ${newEdition.edition}.`] : []),
    ...corrections.map(({ instrument, edition }) => `${text.correctionMark} \`${instrument}\` ${edition}.`),
  ];
  const lines = grouped(differences.changes).flatMap(({ topics }) =>
    topics.flatMap(({ topic, tables, others }) =>
      [...tables.flatMap((table) => table.changes), ...others]
        .filter(({ effect }) => effect !== 'none')
        .map((change) => `- ${topic === null ? '' : `\`${topic}\`, `}${lineOf(change, language)}`),
    ),
  );
  const told = lines.length > MOST ? [...lines.slice(0, MOST), `- ${text.andMore(lines.length - MOST)}`] : lines;
  return [...heads, ...(told.length > 0 ? [told.join('\n')] : []), text.whomItAffects].join('\n\n');
}

function lineOf(change: Change, language: Language): string {
  const words = differenceTexts[language];
  const { table, row, column, element, property } = change.place;
  const where = [
    table && `${words.one.table} \`${table}\``,
    row ? `${words.one.row} ${row}` : column ? `${words.one.column} ${column}` : table ? null : `${words.one[change.what] ?? change.what} \`${element ?? property ?? ''}\``,
  ]
    .filter(Boolean)
    .join(', ');
  if (change.kind !== 'changed') {
    return `${where}: ${words.kinds[change.kind]}`;
  }
  const cells = linesOf(change).map(({ label, name, before, after }) => {
    const what = label ?? (name === null ? '' : (words.properties[name] ?? name));
    const short = [before, after].every((side) => side !== null && side.length <= 80 && !side.includes('\n'));
    return short ? `${what} ${before} → ${after}` : what;
  });
  return `${where}: ${cells.join('; ')}`;
}
