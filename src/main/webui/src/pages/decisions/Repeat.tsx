import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import type { Replay } from '../../api/decisions';
import { exactJson } from '../../api/exact';
import { useTexts } from '../../language';
import { Failed } from '../../parts/States';
import styles from './decisions.module.css';
import { decisionTexts } from './texts';

/** Asks again what was asked then, and says whether the answer is the same. */
export function Repeat({ id }: { id: string }) {
  const text = useTexts(decisionTexts);
  const again = useMutation({
    mutationFn: () => exactJson<Replay>(`/api/decisions/${encodeURIComponent(id)}/replay`, { method: 'POST' }),
  });
  return (
    <section aria-labelledby="repeat" className={styles.tools}>
      <h2 id="repeat">{text.repeat}</h2>
      <p className={styles.lead}>{text.repeatLead}</p>
      <div>
        <Button visualType="secondary" isLoading={again.isPending} onClick={() => again.mutate()}>
          {text.repeat}
        </Button>
      </div>
      {again.error !== null && <Failed problem={again.error} />}
      {again.data && (
        <Alert type={again.data.same ? 'success' : 'warning'} role="status">
          {again.data.same ? text.same : text.differs}
        </Alert>
      )}
      {again.data && again.data.differences.length > 0 && (
        <div className={styles.scroll} role="region" aria-labelledby="repeat" tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text.place}</th>
                <th scope="col">{text.recorded}</th>
                <th scope="col">{text.now}</th>
              </tr>
            </thead>
            <tbody>
              {again.data.differences.map(({ path, expected, got }) => (
                <tr key={path}>
                  <th scope="row">
                    <code>{path}</code>
                  </th>
                  <td>{expected}</td>
                  <td>{got}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
