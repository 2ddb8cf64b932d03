import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { json } from '../../api/client';
import type { Account, OneTimePassword } from '../../api/people';
import type { Role } from '../../api/session';
import { useTexts } from '../../language';
import { Failed } from '../../parts/States';
import { TextField } from '../../parts/fields';
import { AccountEvents } from './AccountEvents';
import styles from './people.module.css';
import { Roles } from './Roles';
import { peopleTexts } from './texts';

type Props = { account: Account | null; onClose: () => void; onMade: (made: OneTimePassword) => void };

/** Names as they are typed with commas between them. */
export function namesOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((name) => name !== '');
}

const NAME = /^[a-z0-9][a-z0-9._-]{0,62}$/;

/** A new account, or what may be changed of one. */
export function AccountForm({ account, onClose, onMade }: Props) {
  const text = useTexts(peopleTexts);
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [displayName, setDisplayName] = useState(account?.displayName ?? '');
  const [roles, setRoles] = useState<Role[]>(account?.roles ?? ['reader']);
  const [instruments, setInstruments] = useState(account?.instruments.join(', ') ?? '');
  const [tried, setTried] = useState(false);
  const wrongName = account === null && !NAME.test(name.trim());
  const missing = tried && displayName.trim() === '';
  const saving = useMutation({
    mutationFn: async () => {
      const body = { displayName: displayName.trim(), roles, instruments: namesOf(instruments) };
      if (account === null) {
        onMade(await json<OneTimePassword>('/api/accounts', { method: 'POST', body: { name: name.trim(), ...body } }));
      } else {
        await json(`/api/accounts/${encodeURIComponent(account.name)}`, { method: 'PUT', body });
      }
      await client.invalidateQueries({ queryKey: ['accounts'] });
      onClose();
    },
  });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!wrongName && displayName.trim() !== '') {
          saving.mutate();
        }
      }}
    >
      <h3>{account === null ? text.add : `${text.change}: ${account.name}`}</h3>
      {account === null && (
        <TextField id="account-name" label={text.name} required value={name} onChange={setName} invalid={tried && wrongName} helper={tried && wrongName ? { type: 'error', text: text.nameWrong } : { text: text.nameHelp }} attributes={{ autocomplete: 'off' }} />
      )}
      <TextField id="account-display" label={text.displayName} required value={displayName} onChange={setDisplayName} invalid={missing} helper={missing ? { type: 'error', text: text.displayMissing } : undefined} />
      <Roles id="account-roles" value={roles} onChange={setRoles} />
      <TextField id="account-instruments" label={text.instruments} value={instruments} onChange={setInstruments} helper={{ text: text.instrumentsHelp }} />
      {saving.error !== null && <Failed problem={saving.error} />}
      <div className={styles.buttons}>
        <Button type="submit" isLoading={saving.isPending} disabled={roles.length === 0}>
          {account === null ? text.create : text.save}
        </Button>
        <Button visualType="secondary" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
      {account !== null && <AccountEvents name={account.name} />}
    </form>
  );
}
