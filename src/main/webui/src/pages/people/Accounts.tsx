import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { json } from '../../api/client';
import type { Account, OneTimePassword } from '../../api/people';
import { useLanguage, useTexts } from '../../language';
import { moment } from '../../language/format';
import { Empty, Failed, Shown } from '../../parts/States';
import { useFocusTurn } from '../../parts/useFocusTurn';
import { AccountForm } from './AccountForm';
import { Confirm } from './Confirm';
import styles from './people.module.css';
import { Secret } from './Secret';
import { peopleTexts } from './texts';

const addressOf = (name: string) => `/api/accounts/${encodeURIComponent(name)}`;

/** Local accounts: made, changed, given a new password, closed. */
export function Accounts() {
  const text = useTexts(peopleTexts);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [editing, setEditing] = useState<Account | 'new' | null>(null);
  const { opened, opener } = useFocusTurn(editing === null ? false : editing === 'new' ? 'new' : `account ${editing.name}`);
  const [told, setTold] = useState<OneTimePassword | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: ({ signal }) => json<Account[]>('/api/accounts', { signal }) });
  const done = async (deed: () => Promise<unknown>) => {
    setProblem(null);
    try {
      await deed();
    } catch (cause) {
      setProblem(cause);
    }
    await client.invalidateQueries({ queryKey: ['accounts'] });
  };
  const reset = (name: string) => done(async () => setTold(await json<OneTimePassword>(`${addressOf(name)}/password`, { method: 'POST' })));
  const setActive = ({ name, active }: Account) =>
    done(() => (active ? json(addressOf(name), { method: 'DELETE' }) : json(addressOf(name), { method: 'PUT', body: { active: true } })));
  return (
    <section aria-labelledby="accounts" className={styles.section}>
      <h2 id="accounts">{text.people}</h2>
      {told && <Secret title={text.secretTitle} text={text.secretText(told.account.name)} secret={told.password} onClose={() => setTold(null)} />}
      {problem !== null && <Failed problem={problem} />}
      <Shown query={accounts}>
        {(known) =>
          known.length === 0 ? (
            <Empty>{text.none}</Empty>
          ) : (
            <div className={styles.scroll} role="region" aria-labelledby="accounts" tabIndex={0}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    {[text.name, text.displayName, text.roles, text.instruments, text.state, text.lastSignIn, text.actions].map((name) => (
                      <th key={name} scope="col">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {known.map((account) => (
                    <tr key={account.name}>
                      <th scope="row">{account.name}</th>
                      <td>{account.displayName}</td>
                      <td>{account.roles.map((role) => text.roleNames[role]).join(', ')}</td>
                      <td>{account.instruments.join(', ') || text.allInstruments}</td>
                      <td>{account.active ? text.active : text.inactive}</td>
                      <td>{account.lastSignIn ? moment(account.lastSignIn, language) : text.never}</td>
                      <td>
                        <div className={styles.buttons}>
                          <Button size="small" visualType="secondary" aria-label={`${text.change}: ${account.name}`} onClick={() => setEditing(account)}>
                            {text.change}
                          </Button>
                          <Confirm name={`${text.reset}: ${account.name}`} question={text.sureReset(account.name)} onYes={() => void reset(account.name)}>
                            {text.reset}
                          </Confirm>
                          {account.active ? (
                            <Confirm name={`${text.deactivate}: ${account.name}`} question={text.sure(account.name)} onYes={() => void setActive(account)}>
                              {text.deactivate}
                            </Confirm>
                          ) : (
                            <Button size="small" visualType="secondary" aria-label={`${text.activate}: ${account.name}`} onClick={() => void setActive(account)}>
                              {text.activate}
                            </Button>
                          )}
                        </div>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Shown>
      {editing === null ? (
        <div ref={opener}>
          <Button iconLeft="person_add" onClick={() => setEditing('new')}>
            {text.add}
          </Button>
        </div>
      ) : (
        <div ref={opened}>
          <AccountForm
            key={editing === 'new' ? '' : editing.name}
            account={editing === 'new' ? null : editing}
            onClose={() => setEditing(null)}
            onMade={setTold}
          />
        </div>
      )}
    </section>
  );
}
