import type { ChangeKind, Differences } from '../../api/differences';
import type { Language } from '../../language';
import { differenceTexts } from './texts';

/** How much differs, in words: by sort of thing, then by what happened to it. */
export function summaryWords({ counts }: Differences['summary'], language: Language): string {
  const text = differenceTexts[language];
  const byWhat = new Map<string, string[]>();
  for (const { what, kind, count } of counts) {
    byWhat.set(what, [...(byWhat.get(what) ?? []), `${count} ${text.kinds[kind]}`]);
  }
  return [...byWhat].map(([what, said]) => `${text.many[what] ?? what}: ${said.join(', ')}`).join('; ');
}

const COUNT = /^(\d+) (.+) (added|removed|changed|renamed|moved)( in \d+ tables?)?$/;
const FORM = /^only the form of (\d+) (.+) changed$/;
const EFFECTS = { 'no answer changes': 'none', 'only words of answers may change': 'wording', 'verdicts may change': 'verdict' } as const;

/** The line that the history keeps of what changed, in the chosen language; itself if it says something unknown. */
export function historyWords(line: string, language: Language): string {
  const text = differenceTexts[language];
  const [things = '', end = ''] = line.split('; ');
  const effect = EFFECTS[end as keyof typeof EFFECTS];
  const counts = things.split(', ').map((thing) => {
    const [, count, words, kind] = COUNT.exec(thing) ?? (FORM.exec(thing) ? [...FORM.exec(thing)!, 'form'] : []);
    const what = whatOf(words ?? '');
    return what && kind ? { what, kind: kind as ChangeKind, count: Number(count) } : null;
  });
  if (line === 'no differences') {
    return text.none;
  }
  if (effect === undefined || counts.some((count) => count === null)) {
    return line;
  }
  const known = counts.filter((count) => count !== null);
  return `${summaryWords({ text: '', effect, counts: known }, language)}. ${text.effects[effect]}.`;
}

function whatOf(words: string): string | undefined {
  return Object.entries(differenceTexts.en.one).find(([what, one]) => one === words || differenceTexts.en.many[what]?.toLowerCase() === words)?.[0];
}
