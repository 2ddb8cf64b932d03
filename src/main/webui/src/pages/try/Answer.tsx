import { Alert } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import type { ExactObject } from '../../api/exact';
import { useMay } from '../../api/session';
import { type Language, useLanguage, useTexts } from '../../language';
import { day } from '../../language/format';
import { LanguageChoice } from '../../parts/choice/LanguageChoice';
import { labelsOf } from '../../parts/values/labels';
import { Outcome } from '../../parts/values/Outcome';
import { Reasons } from '../../parts/values/Reasons';
import { valueTexts } from '../../parts/values/texts';
import { meaningOf, Verdict } from '../../parts/values/Verdict';
import { Fired } from './Fired';
import { SaveCase } from './SaveCase';
import { tryTexts } from './texts';
import styles from './try.module.css';
import { type Asked, type ExactTrial, useEdition, useSchema, useTopic } from './useTry';

type Props = { asked: Asked; trial: ExactTrial; input: ExactObject; stale: boolean };

/** What the rules answer: verdict, sums, reasons, and the rows that led to them. */
export function Answer({ asked, trial, input, stale }: Props) {
  const text = useTexts(tryTexts);
  const chosen = useLanguage().language;
  const [language, setLanguage] = useState<Language | null>(null);
  const topic = useTopic(asked);
  const schema = useSchema(asked);
  const edition = useEdition(trial.instrument, trial.edition, asked.draft);
  const mayWrite = useMay('editor');
  const verdictName = edition.data?.topics.find(({ topic: name }) => name === trial.topic)?.verdict?.outcome ?? 'verdict';
  const verdict = trial.outcome[verdictName];
  const spoken = language ?? chosen;
  return (
    <section aria-labelledby="try-answer" className={styles.answer}>
      <h2 id="try-answer">{text.answer}</h2>
      {stale && (
        <Alert type="warning" role="status">
          {text.changedSince}
        </Alert>
      )}
      <Verdict verdict={typeof verdict === 'string' ? verdict : null} meaning={meaningOf(trial.meaning)} />
      <Outcome
        outcome={trial.outcome}
        without={typeof verdict === 'string' ? verdictName : null}
        schema={schema.data?.outcome}
        labels={labelsOf(topic.data?.outline)}
      />
      <div className={styles.headed}>
        <h3>{valueTexts[chosen].reasons}</h3>
        <LanguageChoice value={spoken} onChange={setLanguage} />
      </div>
      <div lang={spoken}>
        <Reasons reasons={trial.reasons} language={spoken} />
      </div>
      <h3>{text.fired}</h3>
      <Fired fired={trial.fired} outline={topic.data?.outline ?? null} />
      <p className={styles.meta}>
        {text.edition}: {day(trial.edition)}. {text.release}: <code title={trial.release}>{trial.release.slice(0, 12)}</code>
      </p>
      {mayWrite && !stale && topic.data && (
        <SaveCase asked={asked} trial={trial} input={input} file={topic.data.casesFile} cases={topic.data.cases} />
      )}
    </section>
  );
}
