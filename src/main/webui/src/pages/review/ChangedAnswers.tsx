import { useState } from 'react';
import type { AnswerChange } from '../../api/impact';
import { useLanguage, useTexts } from '../../language';
import { day, euros } from '../../language/format';
import { ShowAll } from '../../parts/ShowAll';
import { Difference } from './Difference';
import { sign } from './money';
import { reviewTexts } from './texts';
import type { Names } from './useNames';
import { Stands } from './Verdicts';
import style from './review.module.css';

type Props = { caption: string; changes: AnswerChange[]; names: Names };

const FIRST = 20;

/** Answers that change, one by one; the first of them until somebody wants all. */
export function ChangedAnswers({ caption, changes, names }: Props) {
  const text = useTexts(reviewTexts);
  const [all, setAll] = useState(false);
  return (
    <>
      <div role="region" aria-label={caption} tabIndex={0} className={style.scroll}>
        <table className={style.table} aria-label={caption}>
          <thead>
            <tr>
              <th scope="col">{text.question}</th>
              <th scope="col">{text.on}</th>
              <th scope="col">{text.verdict}</th>
              <th scope="col" className={style.wide}>
                {text.amount}
              </th>
              <th scope="col">{text.reasons}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? changes : changes.slice(0, FIRST)).map((change) => (
              <tr key={change.number}>
                <th scope="row">
                  {change.title ?? change.ref}
                  <code className={style.small}>{`${change.instrument}/${change.topic}: ${change.ref}`}</code>
                </th>
                <td className="number">{day(change.on)}</td>
                <td>
                  <Stands standing={change.before.standing} />
                  {JSON.stringify(change.before.standing) !== JSON.stringify(change.after.standing) && (
                    <>
                      {' → '}
                      <strong>
                        <Stands standing={change.after.standing} />
                      </strong>
                    </>
                  )}
                  {change.after.messages.map((message) => (
                    <span key={message} className={style.small}>
                      {message}
                    </span>
                  ))}
                </td>
                <td>
                  <Amounts change={change} names={names} />
                </td>
                <td>
                  <Reasons change={change} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changes.length > FIRST && <ShowAll all={all} onChange={setAll} label={text.showAll(changes.length)} className={style.action} />}
    </>
  );
}

function Reasons({ change: { reasons } }: { change: AnswerChange }) {
  const text = useTexts(reviewTexts);
  return (
    <>
      {(['went', 'came', 'reworded'] as const).map((kind) => {
        const codes = reasons.filter(({ change }) => change === kind).map(({ code, subject }) => (subject ? `${code} (${subject})` : code));
        return codes.length === 0 ? null : (
          <span key={kind} className={style.small}>
            {text.reasonKinds[kind]}: {codes.join(', ')}
          </span>
        );
      })}
    </>
  );
}

function Amounts({ change, names }: { change: AnswerChange; names: Names }) {
  const { language } = useLanguage();
  const told = (value: number | string | null) => (value === null ? '–' : euros(value, language));
  return (
    <>
      {change.money
        .filter(({ difference }) => sign(difference) !== 0)
        .map(({ value, before, after, difference }) => (
          <span key={value} className={style.amount}>
            {names.value(value, `${change.instrument}/${change.topic}`)}: {told(before)} → {told(after)} (<Difference value={difference} />)
          </span>
        ))}
    </>
  );
}
