import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Spinner } from '@tehik-ee/tedi-react/tedi';
import type { ReactNode } from 'react';
import { json } from '../api/client';
import { Problem, type ProblemEntry, type ProblemMeaning } from '../api/problem';
import { frameTexts } from '../app/texts';
import { type Bilingual, useBilingual, useTexts } from '../language';

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
  const read = useBilingual();
  const known = problem instanceof Problem ? problem : null;
  const answered = known !== null && known.status !== 0;
  const meaning = useMeaning(answered ? known.kind : null);
  const title = !answered ? text.failed : read(meaning?.title) || (known.status === 403 ? text.forbidden : known.body.title);
  const details = (known?.body.errors ?? []).filter((entry) => (entry.message ?? entry.detail) !== known?.body.detail || placeOf(entry));
  const said = inBothLanguages(known?.body.message);
  return (
    <Alert type="danger" title={title} role="alert">
      <p>{known?.status === 0 ? text.unreachable : known === null ? String(problem) : read(meaning?.meaning)}</p>
      {said !== undefined ? (
        <p>{read(said)}</p>
      ) : (
        answered && known.body.detail && details.length === 0 && <p lang="en">{known.body.detail}</p>
      )}
      {details.length > 0 && (
        <ul lang="en">
          {details.map((entry, index) => (
            <li key={index}>
              {placeOf(entry) && (
                <>
                  <code>{placeOf(entry)}</code>{' '}
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

/** Refusals of tables say in both languages what is wrong. */
function inBothLanguages(message: unknown): Bilingual | undefined {
  const said = message as Partial<Bilingual> | null | undefined;
  return typeof said?.et === 'string' && typeof said.en === 'string' ? { et: said.et, en: said.en } : undefined;
}

function placeOf({ pointer, parameter, file }: ProblemEntry): string | undefined {
  return pointer ?? parameter ?? file;
}

/** What the catalogue of the service says of a kind of problem, in both languages. */
function useMeaning(kind: string | null): ProblemMeaning | undefined {
  return useQuery({
    queryKey: ['problems', kind],
    queryFn: () => json<ProblemMeaning>(`/problems/${encodeURIComponent(kind ?? '')}`),
    enabled: kind !== null && kind !== '',
    staleTime: Infinity,
    retry: false,
  }).data;
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
