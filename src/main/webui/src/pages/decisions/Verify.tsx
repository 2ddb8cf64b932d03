import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import { useEffect, useRef } from 'react';
import { json } from '../../api/client';
import type { Verification } from '../../api/decisions';
import { useTexts } from '../../language';
import { Failed, Loading } from '../../parts/States';
import styles from './decisions.module.css';
import { decisionTexts } from './texts';

/** Walks the chains of all records and says whether they are whole. */
export function Verify() {
  const text = useTexts(decisionTexts);
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);
  const walk = useMutation({
    mutationFn: () => {
      stopping.current = new AbortController();
      return json<Verification>('/api/verification', { method: 'POST', signal: stopping.current.signal });
    },
  });
  return (
    <section aria-labelledby="verify" className={`${styles.tools} no-print`}>
      <h2 id="verify">{text.verify}</h2>
      <p className={styles.lead}>{text.verifyLead}</p>
      {walk.isPending ? (
        <div className={styles.buttons}>
          <Loading what={text.verifying} />
          <Button size="small" visualType="secondary" onClick={() => stopping.current?.abort()}>
            {text.stop}
          </Button>
        </div>
      ) : (
        <div>
          <Button visualType="secondary" onClick={() => walk.mutate()}>
            {text.verify}
          </Button>
        </div>
      )}
      {walk.error !== null && (stopping.current?.signal.aborted ? <p role="status">{text.stopped}</p> : <Failed problem={walk.error} />)}
      {walk.data && <Result result={walk.data} />}
    </section>
  );
}

function Result({ result }: { result: Verification }) {
  const text = useTexts(decisionTexts);
  if (result.fault) {
    return (
      <Alert type="danger" title={text.broken} role="alert">
        <p>{text.faultAt(result.fault.chain, result.fault.number)}</p>
        <p>{result.fault.text}</p>
      </Alert>
    );
  }
  return (
    <Alert type={result.stopped ? 'warning' : 'success'} role="status">
      {result.stopped ? text.stopped : text.whole(result.records, result.chains)}
    </Alert>
  );
}
