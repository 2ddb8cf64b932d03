import type { Finding } from '../api/rules';
import { texts, useTexts } from '../language';
import { Notice } from './Notice';

const findingTexts = texts({
  et: {
    title: (count: number) => (count === 1 ? '1 leid' : `${count} leidu`),
    levels: { ERROR: 'Viga', WARNING: 'Hoiatus', INFO: 'Teadmiseks' },
    more: (count: number) => `Näita veel ${count}`,
  },
  en: {
    title: (count: number) => (count === 1 ? '1 finding' : `${count} findings`),
    levels: { ERROR: 'Error', WARNING: 'Warning', INFO: 'To know' },
    more: (count: number) => `Show ${count} more`,
  },
});

const FIRST = 10;

/** What is wrong with rules or cases, where, and what would be right; nothing if nothing is. */
export function Findings({ findings, title }: { findings: Finding[]; title?: string }) {
  const text = useTexts(findingTexts);
  if (findings.length === 0) {
    return null;
  }
  const worst = findings.some(({ level }) => level === 'ERROR') ? 'danger' : findings.some(({ level }) => level === 'WARNING') ? 'warning' : 'info';
  const line = (finding: Finding, index: number) => (
    <li key={index}>
      <strong>{text.levels[finding.level]}</strong> <code>{finding.file}</code>
      {finding.place && <> ({finding.place})</>}:{' '}
      <span lang="en">
        {finding.message} {finding.mend}
      </span>
    </li>
  );
  return (
    <Notice type={worst} title={title ?? text.title(findings.length)}>
      <ul className="findings">{findings.slice(0, FIRST).map(line)}</ul>
      {findings.length > FIRST && (
        <details>
          <summary>{text.more(findings.length - FIRST)}</summary>
          <ul className="findings">{findings.slice(FIRST).map(line)}</ul>
        </details>
      )}
    </Notice>
  );
}
