import { Alert, Button, Spinner } from '@tehik-ee/tedi-react/tedi';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import { frameTexts } from '../app/texts';
import { useTexts } from '../language';

/** While something is on its way. */
export function Loading({ what }: { what?: string }) {
  const text = useTexts(frameTexts);
  return (
    <p className="loading" role="status">
      <Spinner /> {what ?? text.loading}
    </p>
  );
}

/** What went wrong, where, and what to do. */
export function Failed({ problem, again }: { problem: unknown; again?: () => void }) {
  const text = useTexts(frameTexts);
  const known = problem instanceof Problem ? problem : null;
  const title =
    known === null ? text.failed : known.status === 403 ? text.forbidden : known.status === 0 ? text.failed : known.body.title;
  return (
    <Alert type="danger" title={title} role="alert">
      <p>{known?.status === 0 ? text.unreachable : known ? known.body.detail : String(problem)}</p>
      {known?.body.errors && known.body.errors.length > 0 && (
        <ul>
          {known.body.errors.map((entry, index) => (
            <li key={index}>
              {(entry.pointer ?? entry.parameter ?? entry.file) && (
                <>
                  <code>{entry.pointer ?? entry.parameter ?? entry.file}</code>{' '}
                </>
              )}
              {entry.message ?? entry.detail} {entry.expected}
            </li>
          ))}
        </ul>
      )}
      {again && (
        <Button size="small" visualType="secondary" onClick={again}>
          {text.again}
        </Button>
      )}
    </Alert>
  );
}

/** Where there is nothing to show yet, and what to do about it. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>;
}

type Asked<T> = { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown };

/** Shows what was asked for, or why it is not there. */
export function Shown<T>({ query, children }: { query: Asked<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) {
    return <>{children(query.data)}</>;
  }
  return query.isPending ? <Loading /> : <Failed problem={query.error} again={() => void query.refetch()} />;
}
