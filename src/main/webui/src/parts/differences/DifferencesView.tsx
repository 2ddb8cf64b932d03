import { Heading } from '@tehik-ee/tedi-react/tedi';
import { useMemo, useState } from 'react';
import type { Differences } from '../../api/differences';
import { useLanguage, useTexts } from '../../language';
import { day } from '../../language/format';
import { Notice } from '../Notice';
import { ChangeTable } from './ChangeTable';
import { grouped, type TableGroup, type TopicGroup } from './groups';
import { summaryWords } from './summary';
import { differenceTexts } from './texts';
import style from './differences.module.css';

/** What differs between two states of the rules, as people look for it; side by side, changed words marked. */
export function DifferencesView({ differences, level = 2 }: { differences: Differences; level?: 2 | 3 }) {
  const text = useTexts(differenceTexts);
  const { language } = useLanguage();
  const editions = useMemo(() => grouped(differences.changes), [differences]);
  if (differences.changes.length === 0) {
    return <p>{text.none}.</p>;
  }
  const { effect } = differences.summary;
  return (
    <div className={style.view}>
      <Notice type={effect === 'verdict' ? 'warning' : 'info'}>
        <strong>{text.effects[effect]}.</strong> {summaryWords(differences.summary, language)}.
      </Notice>
      {editions.map(({ instrument, edition, topics }) => (
        <section key={`${instrument} ${edition}`} className={style.group}>
          <Heading element={`h${level}`} modifiers="h3">
            {instrument === null ? text.allFiles : instrument}
            {edition && `, ${text.edition(day(edition))}`}
          </Heading>
          {topics.map((topic) => (
            <Topic key={topic.topic ?? ''} group={topic} act={instrument !== null} level={level} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Topic({ group, act, level }: { group: TopicGroup; act: boolean; level: 2 | 3 }) {
  const text = useTexts(differenceTexts);
  const title = group.topic ?? (act ? text.act : null);
  return (
    <section className={style.group}>
      {title && <Heading element={level === 2 ? 'h3' : 'h4'} modifiers="h4">{title}</Heading>}
      <p className={style.files}>
        {group.files.map((file) => (
          <code key={file}>{file}</code>
        ))}
      </p>
      {group.tables.map((table) => (
        <ChangeTable key={`${table.element} ${table.table}`} caption={`${text.table} ${tableName(table)}`} changes={table.changes} inTable />
      ))}
      {group.others.length > 0 && <ChangeTable caption={text.others} changes={group.others} />}
      {group.cases.length > 0 && <Cases group={group} />}
    </section>
  );
}

function tableName({ table, element }: TableGroup): string {
  return element === '' || element === table || element.endsWith(`/${table}`) ? element || table : `${element} (${table})`;
}

/** Cases are many; they are drawn when somebody wants to see them. */
function Cases({ group }: { group: TopicGroup }) {
  const text = useTexts(differenceTexts);
  const [open, setOpen] = useState(false);
  const title = text.cases(group.cases.length);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} className={style.cases}>
      <summary>{title}</summary>
      {open && <ChangeTable caption={title} changes={group.cases} />}
    </details>
  );
}
