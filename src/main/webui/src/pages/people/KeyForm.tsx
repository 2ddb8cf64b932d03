import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { json } from '../../api/client';
import type { NewKey } from '../../api/keys';
import type { Role } from '../../api/session';
import { useTexts } from '../../language';
import { DayField } from '../../parts/day/DayField';
import { Failed } from '../../parts/States';
import { TextField } from '../../parts/fields';
import { namesOf } from './AccountForm';
import styles from './people.module.css';
import { Roles } from './Roles';
import { peopleTexts } from './texts';

/** A key for a system. */
export function KeyForm({ onClose, onMade }: { onClose: () => void; onMade: (made: NewKey) => void }) {
  const text = useTexts(peopleTexts);
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<Role[]>(['caller']);
  const [instruments, setInstruments] = useState('');
  const [expires, setExpires] = useState<string | null>(null);
  const making = useMutation({
    mutationFn: async () => {
      const body = { name: name.trim(), roles, instruments: namesOf(instruments), ...(expires ? { expires } : {}) };
      onMade(await json<NewKey>('/api/keys', { method: 'POST', body }));
      await client.invalidateQueries({ queryKey: ['keys'] });
      onClose();
    },
  });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        making.mutate();
      }}
    >
      <h3>{text.addKey}</h3>
      <TextField id="key-name" label={text.keyName} required value={name} onChange={setName} helper={{ text: text.keyNameHelp }} />
      <Roles id="key-roles" value={roles} onChange={setRoles} />
      <TextField id="key-instruments" label={text.instruments} value={instruments} onChange={setInstruments} helper={{ text: text.instrumentsHelp }} />
      <DayField id="key-expires" label={text.expires} value={expires} onChange={setExpires} helper={{ type: 'hint', text: text.expiresHelp }} />
      {making.error !== null && <Failed problem={making.error} />}
      <div className={styles.buttons}>
        <Button type="submit" isLoading={making.isPending} disabled={roles.length === 0}>
          {text.createKey}
        </Button>
        <Button visualType="secondary" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}
