import { Alert } from '@tehik-ee/tedi-react/tedi';
import { Link } from 'react-router-dom';
import { Problem } from '../../../api/problem';
import { useTexts } from '../../../language';
import { Failed } from '../../../parts/States';
import { FoundCopy } from '../Notices';
import { tableTexts } from './texts';

type Props = {
  readOnly: boolean;
  /** when the copy in this browser was made; null if none is offered */
  found: string | null;
  onTake: () => void;
  onDrop: () => void;
  full: boolean;
  problem: unknown;
};

/** What somebody who edits should know: a copy of before, no room for copies, why a save failed. */
export function EditorNotices({ readOnly, found, onTake, onDrop, full, problem }: Props) {
  const text = useTexts(tableTexts);
  const signedOut = problem instanceof Problem && problem.status === 401;
  return (
    <>
      {readOnly && <Alert type="info" role="none" title={text.readOnly} />}
      {found !== null && !readOnly && <FoundCopy when={found} onTake={onTake} onDrop={onDrop} />}
      {full && <Alert type="warning" title={text.full} role="alert" />}
      {problem !== null && !signedOut && <Failed problem={problem} />}
      {signedOut && (
        <Alert type="warning" role="alert" title={text.notSavedSignIn}>
          <Link to={`/sign-in?back=${encodeURIComponent(window.location.pathname + window.location.search)}`}>
            {text.signIn}
          </Link>
        </Alert>
      )}
    </>
  );
}
