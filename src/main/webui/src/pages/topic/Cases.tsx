import { Search } from '@tehik-ee/tedi-react/tedi';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router-dom';
import type { CaseSummary, TopicPage } from '../../api/rules';
import { useTexts } from '../../language';
import { day } from '../../language/format';
import { caseKindTexts } from '../../parts/cases/kinds';
import { Empty } from '../../parts/States';
import { topicTexts } from './texts';
import style from './topic.module.css';

/** The cases of a topic. */
export function Cases({ page }: { page: TopicPage }) {
  const text = useTexts(topicTexts);
  const [sought, setSought] = useState('');
  const wanted = useDeferredValue(sought).trim().toLocaleLowerCase('et');
  if (page.cases.length === 0) {
    return <Empty>{text.noCases}</Empty>;
  }
  const shown = page.cases.filter(({ id, name, basis }) => `${id}\n${name}\n${basis}`.toLocaleLowerCase('et').includes(wanted));
  return (
    <>
      <p>
        <code>{page.casesFile}</code>
      </p>
      <div className={`${style.find} no-print`}>
        <Search id="find-case" label={text.findCase} size="small" value={sought} onChange={setSought} isClearable />
        <p role="status">{text.shownOf(shown.length, page.cases.length)}</p>
      </div>
      <div role="region" aria-label={text.caseTable} tabIndex={0} className={style.scroll}>
        <table className={style.plain}>
          <thead>
            <tr>
              <th scope="col">{text.cases}</th>
              <th scope="col">{text.kind}</th>
              <th scope="col">{text.on}</th>
              <th scope="col">{text.basis}</th>
              <th scope="col" className="no-print">
                {text.tryIt}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <Case key={one.id} one={one} page={page} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Case({ one, page }: { one: CaseSummary; page: TopicPage }) {
  const text = useTexts(topicTexts);
  const kinds = useTexts(caseKindTexts);
  const address = new URLSearchParams({ instrument: page.instrument, topic: page.topic, on: one.on, case: one.id });
  return (
    <tr id={`case-${one.id}`}>
      <th scope="row">
        {one.name}
        <code className={style.small}>{one.id}</code>
        {one.note && <span className={style.small}>{`${text.noteOf}: ${one.note}`}</span>}
      </th>
      <td>{kinds[one.kind] ?? one.kind}</td>
      <td className="number">{day(one.on)}</td>
      <td>{one.basis}</td>
      <td className="no-print">
        <Link to={`/try?${address}`} aria-label={`${text.tryIt}: ${one.id}`}>
          {text.tryIt}
        </Link>
      </td>
    </tr>
  );
}
