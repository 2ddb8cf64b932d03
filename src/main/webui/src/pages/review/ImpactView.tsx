import { Heading } from '@tehik-ee/tedi-react/tedi';
import { Fragment, type ReactNode } from 'react';
import type { ImpactReport, MoneyImpact } from '../../api/impact';
import { useBilingual, useTexts } from '../../language';
import { Notice } from '../../parts/Notice';
import { ChangedAnswers } from './ChangedAnswers';
import { GroupImpact } from './GroupImpact';
import { byTelling, moved } from './money';
import { MoneyTable } from './MoneyTable';
import { reviewTexts } from './texts';
import { useNames } from './useNames';
import { Verdicts } from './Verdicts';
import style from './review.module.css';

/** Whom a draft costs or brings how much, in all and by instrument, topic and group; what else it changes. */
export function ImpactView({ report }: { report: ImpactReport }) {
  const text = useTexts(reviewTexts);
  const said = useBilingual();
  const names = useNames(report);
  const { counts } = report;
  const amounts = (money: MoneyImpact[], of: string | null, topic: string | null) =>
    byTelling(money).map((one) => ({ name: names.value(one.value, topic), of, sums: one.sums, key: `${of} ${one.value}` }));
  const topics = report.topics.map((one) => ({ ...one, name: `${said(one.title) || one.topic} (${one.instrument})`, key: `${one.instrument}/${one.topic}` }));
  return (
    <div className={style.part}>
      <Notice live type={counts.becameUndecided > 0 ? 'danger' : counts.changed > 0 ? 'warning' : 'success'}>
        <p>
          <strong>{text.impactSummary(counts.asked, counts.changed)}</strong>
        </p>
        {counts.becameUndecided > 0 && <p>{text.becameUndecided(counts.becameUndecided)}</p>}
        {counts.becameDecided > 0 && <p>{text.becameDecided(counts.becameDecided)}</p>}
        {report.money.length === 0 ? <p>{text.noMoney}</p> : !report.money.some(({ sums }) => moved(sums)) && <p>{text.noMove}</p>}
      </Notice>
      {report.money.length > 0 && (
        <>
          <Sub title={text.inAll}>
            <p>{text.inAllNote}</p>
            <MoneyTable caption={text.inAll} lines={amounts(report.money, null, null)} />
          </Sub>
          <Sub title={text.byInstrument}>
            <MoneyTable caption={text.byInstrument} lines={report.instruments.flatMap((one) => amounts(one.money, one.instrument, null))} />
          </Sub>
          <Sub title={text.byTopic}>
            <MoneyTable caption={text.byTopic} lines={topics.flatMap((one) => amounts(one.money, one.name, one.key))} />
          </Sub>
        </>
      )}
      {topics.map((topic) => (
        <Fragment key={topic.key}>
          {topic.money.flatMap((money) =>
            money.groups
              .filter(() => moved(money.sums))
              .map((grouping) => (
                <GroupImpact
                  key={`${money.value} ${grouping.field}`}
                  title={`${topic.name}: ${names.value(money.value, topic.key)}, ${names.field(grouping.field, topic.key)}`}
                  grouping={grouping}
                />
              )),
          )}
        </Fragment>
      ))}
      <Sub title={text.verdicts}>
        <Verdicts topics={topics} />
      </Sub>
      {report.changes.length > 0 && (
        <Sub title={text.changed}>
          <p>{text.changedNote(report.changesLeftOut)}</p>
          <ChangedAnswers caption={text.changed} changes={report.changes} names={names} />
        </Sub>
      )}
      {counts.becameUndecided > 0 && (
        <Sub title={text.unanswered}>
          <ChangedAnswers
            caption={text.unanswered}
            changes={report.unanswered.filter(({ before, after }) => before.standing.status === 'decided' && after.standing.status !== 'decided')}
            names={names}
          />
        </Sub>
      )}
    </div>
  );
}

function Sub({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={style.sub}>
      <Heading element="h3">{title}</Heading>
      {children}
    </section>
  );
}
