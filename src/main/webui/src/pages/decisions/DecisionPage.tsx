import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import type { Receipt } from '../../api/decisions';
import { type Language, useLanguage, useTexts } from '../../language';
import { LanguageChoice } from '../../parts/choice/LanguageChoice';
import { Page } from '../../parts/Page';
import { Shown } from '../../parts/States';
import { useReceipt } from '../try/useTry';
import styles from './decisions.module.css';
import { Letter } from './Letter';
import { Repeat } from './Repeat';
import { decisionTexts } from './texts';

/** A recorded decision: a letter that can be sent, and what proves it. */
export default function DecisionPage() {
  const { id = '' } = useParams();
  const text = useTexts(decisionTexts);
  const { language } = useLanguage();
  const [spoken, setSpoken] = useState<Language>(language);
  const receipt = useReceipt(id);
  return (
    <div className={styles.decision}>
      <Page
        title={text.letterTitle}
        trail={[{ to: '/decisions', name: text.title }]}
        actions={
          <>
            <span className={styles.choice}>
              {text.letterLanguage}: <LanguageChoice value={spoken} onChange={setSpoken} />
            </span>
            <Button iconLeft="print" onClick={() => window.print()}>
              {text.print}
            </Button>
          </>
        }
      >
        <Shown query={receipt}>
          {(shown) => (
            <>
              {shown.purgedAt && <Alert type="warning">{text.purged}</Alert>}
              <Letter receipt={shown} language={spoken} />
              <Tools receipt={shown} />
            </>
          )}
        </Shown>
      </Page>
    </div>
  );
}

function Tools({ receipt }: { receipt: Receipt }) {
  const text = useTexts(decisionTexts);
  const facts: [string, string][] = [
    [text.caller, receipt.caller],
    [text.took, `${receipt.microseconds} ${text.micros}`],
    [text.engine, `${receipt.engine}, Käskkiri ${receipt.application}`],
    [text.place2, `${receipt.proof.writer} / ${receipt.proof.number}`],
    [text.hash, receipt.proof.hash],
  ];
  return (
    <div className={`${styles.tools} no-print`}>
      {receipt.input && <Link to={`/try?decision=${receipt.id}`}>{text.tryThis}</Link>}
      {receipt.input && <Repeat id={receipt.id} />}
      <section aria-labelledby="technical">
        <h2 id="technical">{text.technical}</h2>
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
