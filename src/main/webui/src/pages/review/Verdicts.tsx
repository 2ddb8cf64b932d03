import type { Standing, TopicImpact } from '../../api/impact';
import { useTexts } from '../../language';
import { valueTexts } from '../../parts/values/texts';
import { meaningOf } from '../../parts/values/Verdict';
import { reviewTexts } from './texts';
import style from './review.module.css';

type Props = { topics: (TopicImpact & { name: string; key: string })[] };

/** How many questions go from which verdict to which; those that change first. */
export function Verdicts({ topics }: Props) {
  const text = useTexts(reviewTexts);
  const lines = topics.flatMap((topic) =>
    topic.verdicts.map((one) => ({ ...one, topic, changes: JSON.stringify(one.from) !== JSON.stringify(one.to) })),
  );
  const changing = lines.filter(({ changes }) => changes);
  return (
    <>
      {changing.length === 0 ? <p>{text.noVerdict}</p> : <VerdictTable caption={text.verdicts} lines={changing} />}
      <details>
        <summary>{text.allVerdicts}</summary>
        <VerdictTable caption={text.allVerdicts} lines={lines} />
      </details>
    </>
  );
}

type Line = { topic: { name: string }; from: Standing; to: Standing; asks: number; changes: boolean };

function VerdictTable({ caption, lines }: { caption: string; lines: Line[] }) {
  const text = useTexts(reviewTexts);
  return (
    <div role="region" aria-label={caption} tabIndex={0} className={style.scroll}>
      <table className={style.table} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{text.byTopic}</th>
            <th scope="col">{text.from}</th>
            <th scope="col">{text.to}</th>
            <th scope="col">{text.verdict}</th>
            <th scope="col" className="number">
              {text.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ topic, from, to, asks, changes }, index) => (
            <tr key={index}>
              <th scope="row">{topic.name}</th>
              <td>
                <Stands standing={from} />
              </td>
              <td>
                <Stands standing={to} />
              </td>
              <td>{changes ? <strong>{text.becomes}</strong> : text.stays}</td>
              <td className="number">{asks}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A verdict and what the act says that it means, or why there is none. */
export function Stands({ standing: { status, verdict, meaning } }: { standing: Standing }) {
  const text = useTexts(reviewTexts);
  const { meanings } = useTexts(valueTexts);
  const known = meaningOf(meaning);
  if (verdict === undefined) {
    return <>{text.statuses[status] ?? status}</>;
  }
  return (
    <>
      {known === null ? meaning : meanings[known]} <code>{verdict}</code>
    </>
  );
}
