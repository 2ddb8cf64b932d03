import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { json } from '../../api/client';
import type { Key, NewKey } from '../../api/keys';
import { useLanguage, useTexts } from '../../language';
import { day, moment } from '../../language/format';
import { Problem } from '../../api/problem';
import { Notice } from '../../parts/Notice';
import { Empty, Failed, Shown } from '../../parts/States';
import { useFocusTurn } from '../../parts/useFocusTurn';
import { Confirm } from './Confirm';
import { KeyForm } from './KeyForm';
import styles from './people.module.css';
import { Secret } from './Secret';
import { peopleTexts } from './texts';

/** Keys with which other systems ask: made, and revoked for good. */
export function Keys() {
  const text = useTexts(peopleTexts);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const { opened, opener } = useFocusTurn(adding);
  const [made, setMade] = useState<NewKey | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const keys = useQuery({ queryKey: ['keys'], queryFn: ({ signal }) => json<Key[]>('/api/keys', { signal }) });
  const revoke = async (id: string) => {
    setProblem(null);
    try {
      await json(`/api/keys/${encodeURIComponent(id)}`, { method: 'DELETE' });
    } catch (cause) {
      setProblem(cause);
    }
    await client.invalidateQueries({ queryKey: ['keys'] });
  };
  return (
    <section aria-labelledby="keys" className={styles.section}>
      <h2 id="keys">{text.keys}</h2>
      <p>{text.keysLead}</p>
      {made && <Secret title={text.keyTitle} text={text.keyText(made.about.name)} secret={made.key} onClose={() => setMade(null)} />}
      {problem !== null && <Failed problem={problem} />}
      {keys.error instanceof Problem && keys.error.kind === 'not-allowed' ? (
        <Notice>{text.keysClosed}</Notice>
      ) : (
      <Shown query={keys}>
        {(known) => (
          <>
            {known.length === 0 ? (
              <Empty>{text.noKeys}</Empty>
            ) : (
              <div className={styles.scroll} role="region" aria-labelledby="keys" tabIndex={0}>
                <table className={styles.table}>
                  <thead>
                    <tr>
                      {[text.keyName, text.roles, text.instruments, text.state, text.expiresAt, text.usedOn, text.actions].map((name) => (
                        <th key={name} scope="col">
                          {name}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {known.map((key) => (
                      <tr key={key.id}>
                        <th scope="row">{key.name}</th>
                        <td>{key.roles.map((role) => text.roleNames[role]).join(', ')}</td>
                        <td>{key.instruments.join(', ') || text.allInstruments}</td>
                        <td>{text.keyStates[key.state]}</td>
                        <td>{moment(key.expiresAt, language)}</td>
                        <td>{key.usedOn ? day(key.usedOn) : text.never}</td>
                        <td>
                          {key.state === 'living' && (
                            <Confirm name={`${text.revoke}: ${key.name}`} question={text.sureKey(key.name)} onYes={() => void revoke(key.id)}>
                              {text.revoke}
                            </Confirm>
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
            {adding ? (
              <div ref={opened}>
                <KeyForm onClose={() => setAdding(false)} onMade={setMade} />
              </div>
            ) : (
              <div ref={opener}>
                <Button iconLeft="key" onClick={() => setAdding(true)}>
                  {text.addKey}
                </Button>
              </div>
            )}
          </>
        )}
      </Shown>
      )}
    </section>
  );
}
