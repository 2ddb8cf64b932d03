import { useQuery } from '@tanstack/react-query';
import { json } from '../../api/client';
import type { Receipt } from '../../api/decisions';
import type { EditionView } from '../../api/edition';
import { exactJson } from '../../api/exact';
import type { TopicPage } from '../../api/rules';
import type { TopicSchema } from '../../api/schema';
import type { Language } from '../../language';
import { day, moment } from '../../language/format';
import { labelsOf } from '../../parts/values/labels';
import { Outcome } from '../../parts/values/Outcome';
import { Reasons } from '../../parts/values/Reasons';
import styles from './letter.module.css';
import { letterTexts } from './texts';

/** What the rules of the release that decided call things; a letter can be read without it. */
function useNames({ instrument, edition, topic, on, release }: Receipt) {
  const known = edition !== undefined && topic !== undefined;
  const at = `/api/instruments/${instrument}`;
  const view = useQuery({
    queryKey: ['instruments', instrument, edition, release],
    enabled: known,
    retry: false,
    queryFn: () => json<EditionView>(`${at}/${edition}?release=${release}`),
  });
  const page = useQuery({
    queryKey: ['topic', instrument, edition, topic, release],
    enabled: known,
    retry: false,
    queryFn: () => json<TopicPage>(`${at}/${edition}/topics/${topic}?release=${release}`),
  });
  const schema = useQuery({
    queryKey: ['schema', instrument, topic, on, release],
    enabled: known,
    retry: false,
    queryFn: () => exactJson<TopicSchema>(`${at}/decisions/${topic}/schema?on=${on}&release=${release}`),
  });
  return { view: view.data, labels: labelsOf(page.data?.outline), schema: schema.data };
}

/** A decision as it is told to whom it concerns: what was asked, decided, why, by which law and rules. */
export function Letter({ receipt, language }: { receipt: Receipt; language: Language }) {
  const text = letterTexts[language];
  const { view, labels, schema } = useNames(receipt);
  const topic = view?.topics.find((each) => each.topic === receipt.topic);
  const answer = receipt.answer;
  const verdict = receipt.verdict;
  const meaning = verdict === undefined ? undefined : topic?.verdict?.values[verdict];
  const act = view?.act;
  const actWords = [act?.issuer?.[language], act?.kind?.[language], act?.number && `nr ${act.number}`, day(act?.date)].filter(Boolean).join(', ');
  const facts: [string, string | undefined][] = [
    [text.act, actWords],
    [text.edition, day(receipt.edition)],
    [text.on, day(receipt.on)],
    [text.at, moment(receipt.decidedAt, language)],
    [text.release, receipt.release],
    [text.id, receipt.id],
  ];
  return (
    <section lang={language} className={styles.letter} aria-label={text.subject}>
      <header>
        <p className={styles.measure}>{view?.title[language] ?? receipt.instrument}</p>
        <h2>{topic?.title?.[language] ?? receipt.topic}</h2>
        <p>
          {text.at} {moment(receipt.decidedAt, language)}
        </p>
      </header>
      {topic?.question && (
        <>
          <h3>{text.question}</h3>
          <p>{topic.question[language]}</p>
        </>
      )}
      <h3>{text.decided}</h3>
      {receipt.result === 'decided' ? (
        <p className={styles.verdict}>
          {meaning ? text.yes[meaning] : verdict}
        </p>
      ) : (
        <p>{text[receipt.result]}</p>
      )}
      {answer?.errors && answer.errors.length > 0 && (
        <ul>
          {answer.errors.map(({ pointer, detail, expected }, index) => (
            <li key={index}>
              <code>{pointer}</code> {detail} {expected}
            </li>
          ))}
        </ul>
      )}
      {answer?.outcome && (
        <>
          <h3>{text.amounts}</h3>
          <Outcome outcome={answer.outcome} without={topic?.verdict?.outcome} schema={schema?.outcome} labels={labels} language={language} />
        </>
      )}
      {answer?.reasons && (
        <>
          <h3>{text.reasons}</h3>
          <Reasons reasons={answer.reasons} language={language} />
        </>
      )}
      {receipt.input && (
        <>
          <h3>{text.asked}</h3>
          <Outcome outcome={receipt.input} schema={schema?.input} labels={labels} language={language} />
        </>
      )}
      <h3>{text.about}</h3>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
