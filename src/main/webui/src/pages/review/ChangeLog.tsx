import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { json } from '../../api/client';
import type { Differences } from '../../api/differences';
import type { Draft } from '../../api/drafts';
import type { InstrumentSummary } from '../../api/rules';
import { useMay } from '../../api/session';
import { useLanguage, useTexts } from '../../language';
import { Notice } from '../../parts/Notice';
import { Failed } from '../../parts/States';
import { TextArea } from '../../parts/fields';
import { corrected, declares, proposal } from './proposal';
import { reviewTexts } from './texts';
import style from './review.module.css';

/** The text that goes into the change log, and what it must say. */
export function ChangeLog({ draft, differences }: { draft: Draft; differences: Differences | undefined }) {
  const text = useTexts(reviewTexts);
  const { language } = useLanguage();
  const client = useQueryClient();
  const mayWrite = useMay('editor') && draft.state === 'open';
  const [typed, setTyped] = useState<string | null>(null);
  const now = typed ?? draft.changeLog;
  const instruments = useQuery({ queryKey: ['instruments'], queryFn: () => json<InstrumentSummary[]>('/api/instruments') });
  const corrections = corrected(draft.files, instruments.data ?? []);
  const missing = corrections.filter((edition) => !declares(now, edition));
  const save = useMutation({
    mutationFn: (changeLog: string) => json(`/api/drafts/${draft.id}`, { method: 'PUT', body: { changeLog } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['draft', draft.id] });
      setTyped(null);
    },
  });
  return (
    <>
      {corrections.length > 0 && draft.state !== 'published' && (
        <Notice type={missing.length > 0 ? 'warning' : 'info'} title={text.correctionTitle}>
          <p>{text.correctionText}</p>
          <p>
            <code>{corrections.map(({ instrument, edition }) => `${text.correctionMark} \`${instrument}\` ${edition}. …`).join('\n')}</code>
          </p>
          {missing.length > 0 && (
            <p>
              <strong>{text.correctionMissing}</strong> {missing.map(({ instrument, edition }) => `${instrument} ${edition}`).join(', ')}
            </p>
          )}
        </Notice>
      )}
      {mayWrite ? (
        <div className={style.form}>
          <TextArea
            id="change-log"
            label={text.changeLog}
            value={now}
            onChange={setTyped}
            helper={{ text: typed !== null && typed !== draft.changeLog ? text.unsavedText : text.changeLogHelp }}
          />
          <div className={style.buttons}>
            <Button
              visualType="secondary"
              disabled={differences === undefined}
              onClick={() => differences && setTyped([now.trim(), proposal(draft, missing, differences, language)].filter((part) => part !== '').join('\n\n'))}
            >
              {text.propose}
            </Button>
            <Button isLoading={save.isPending} disabled={typed === null || typed === draft.changeLog} onClick={() => save.mutate(now)}>
              {text.save}
            </Button>
          </div>
          {save.isSuccess && typed === null && <p role="status">{text.saved}</p>}
          {save.error && <Failed problem={save.error} />}
        </div>
      ) : (
        <pre className={style.code}>{draft.changeLog || '–'}</pre>
      )}
    </>
  );
}
