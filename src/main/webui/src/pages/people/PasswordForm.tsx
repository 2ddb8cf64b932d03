import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { useSigning } from '../../api/session';
import { useTexts } from '../../language';
import { Failed } from '../../parts/States';
import { TextField } from '../../parts/fields';
import styles from './people.module.css';
import { signInTexts } from './texts';

const LEAST = 12;

/** Chooses another password; the present one is asked for unless it was typed just now. */
export function PasswordForm({ known, onDone }: { known: string | null; onDone: () => void }) {
  const text = useTexts(signInTexts);
  const { changePassword } = useSigning();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const short = next.length < LEAST;
  const differs = next !== again;
  const changing = useMutation({ mutationFn: () => changePassword(known ?? present, next), onSuccess: onDone });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!short && !differs) {
          changing.mutate();
        }
      }}
    >
      <h2>{text.changePassword}</h2>
      {known === null && (
        <TextField id="old-password" label={text.oldPassword} required value={present} onChange={setPresent} attributes={{ type: 'password', autocomplete: 'current-password' }} />
      )}
      <TextField
        id="new-password"
        label={text.newPassword}
        required
        value={next}
        onChange={setNext}
        invalid={tried && short}
        helper={tried && short ? { type: 'error', text: text.short } : { text: text.newHelp }}
        attributes={{ type: 'password', autocomplete: 'new-password' }}
      />
      <TextField
        id="repeat-password"
        label={text.repeat}
        required
        value={again}
        onChange={setAgain}
        invalid={tried && differs}
        helper={tried && differs ? { type: 'error', text: text.differs } : undefined}
        attributes={{ type: 'password', autocomplete: 'new-password' }}
      />
      {changing.error !== null && <Failed problem={changing.error} />}
      {changing.isSuccess && (
        <Alert type="success" role="status">
          {text.changed}
        </Alert>
      )}
      <div>
        <Button type="submit" isLoading={changing.isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}
