import { useState } from 'react';
import { useLanguage, useTexts } from '../../../language';
import { number } from '../../../language/format';
import { ShowAll } from '../../../parts/ShowAll';
import { labelsOf } from '../../../parts/values/labels';
import { useTopicOf } from '../data';
import styles from '../drafts.module.css';
import type { Broken } from './FailedCases';
import { pathWords } from './pathWords';
import { checkTexts } from './texts';

const SHOWN_AT_FIRST = 3;

/** Where an answer is not what a case expects, in the words of the rules. */
export function DifferenceTable({ draft, broken: { result, topic } }: { draft: string; broken: Broken }) {
  const text = useTexts(checkTexts);
  const { language } = useLanguage();
  const page = useTopicOf(draft, topic.instrument, topic.edition, topic.topic);
  const [all, setAll] = useState(false);
  const labels = labelsOf(page.data?.outline);
  const { differences } = result;
  const shown = differences.slice(0, all ? undefined : SHOWN_AT_FIRST);
  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={`${text.expected}: ${result.tested.id}`}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text.place}</th>
              <th scope="col">{text.expected}</th>
              <th scope="col">{text.got}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ path, expected, got }) => (
              <tr key={path}>
                <th scope="row" title={path}>
                  {text.paths[path] ?? pathWords(labels, path)}
                </th>
                <td>{expected === undefined ? <em>{text.nothing}</em> : number(expected, language)}</td>
                <td>{got === undefined ? <em>{text.nothing}</em> : number(got, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {differences.length > SHOWN_AT_FIRST && <ShowAll all={all} onChange={setAll} label={text.showDifferences(differences.length)} />}
    </>
  );
}
