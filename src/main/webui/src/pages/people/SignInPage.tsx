import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useSession, useSigning } from '../../api/session';
import { useTexts } from '../../language';
import { Page } from '../../parts/Page';
import { Failed, Loading } from '../../parts/States';
import { TextField } from '../../parts/fields';
import { backTo } from './back';
import styles from './people.module.css';
import { PasswordForm } from './PasswordForm';
import { signInTexts } from './texts';

/** Where one says who one is; afterwards one is back where one was. */
export default function SignInPage() {
  const text = useTexts(signInTexts);
  const session = useSession();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const onward = () => {
    const to = backTo(parameters.get('back'), window.history.state as unknown);
    void (typeof to === 'number' ? navigate(to) : navigate(to, { replace: true }));
  };
  const [entered, setEntered] = useState(false);
  const through = entered && session !== undefined && session.name !== null && !session.mustChangePassword;
  useEffect(() => {
    if (through) {
      onward();
    }
    // Only the moment of coming in leads onward, not each drawing of the page.
  }, [through]);
  return (
    <Page title={text.title}>
      <div className={styles.narrow}>
        {session === undefined ? (
          <Loading />
        ) : session.signIn === 'none' ? (
          <p>{text.none}</p>
        ) : session.name === null && session.signIn === 'oidc' ? (
          <>
            <p>{text.oidcLead}</p>
            <Button onClick={() => window.location.assign('/login')}>{text.oidc}</Button>
          </>
        ) : session.name === null || session.mustChangePassword ? (
          <SignIn mustChange={session.mustChangePassword} onEntered={() => setEntered(true)} />
        ) : (
          <>
            <p>{text.already(session.displayName ?? session.name)}</p>
            <Button onClick={onward}>{text.onward}</Button>
            {session.signIn === 'password' && <PasswordForm known={null} onDone={() => undefined} />}
          </>
        )}
      </div>
    </Page>
  );
}

function SignIn({ mustChange, onEntered }: { mustChange: boolean; onEntered: () => void }) {
  const text = useTexts(signInTexts);
  const { signIn } = useSigning();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const entering = useMutation({
    mutationFn: () => signIn(name.trim(), password),
    onSuccess: onEntered,
  });
  if (mustChange) {
    return (
      <>
        <Alert type="warning">{text.mustChange}</Alert>
        <PasswordForm known={password || null} onDone={onEntered} />
      </>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        entering.mutate();
      }}
    >
      <TextField id="name" label={text.name} required value={name} onChange={setName} attributes={{ autocomplete: 'username' }} />
      <TextField id="password" label={text.password} required value={password} onChange={setPassword} attributes={{ type: 'password', autocomplete: 'current-password' }} />
      {entering.error !== null && <Failed problem={entering.error} />}
      <div>
        <Button type="submit" isLoading={entering.isPending}>
          {text.enter}
        </Button>
      </div>
    </form>
  );
}
