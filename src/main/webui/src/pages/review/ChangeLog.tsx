import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import { useEffect, useState } from 'react';
import { json } from '../../api/client';
import type { Differences } from '../../api/differences';
import type { Draft } from '../../api/drafts';
import type { InstrumentSummary } from '../../api/rules';
import { useMay } from '../../api/session';
import { useLanguage, useTexts } from '../../language';
import { Failed } from '../../parts/States';
import { TextArea } from '../../parts/fields';
import { at, draftKey } from '../drafts/data';
import { FoundCopy } from '../drafts/Notices';
import { tableTexts } from '../drafts/table/texts';
import { useUnsaved } from '../drafts/useUnsaved';
import { isMoved, type Written, writtenOn } from './changeLog';
import { Corrections } from './Corrections';
import { MovedText } from './MovedText';
import { corrected, declares, proposal } from './proposal';
import { reviewTexts } from './texts';
import style from './review.module.css';

const WHAT = ['change log'];

type Props = { draft: Draft; differences: Differences | undefined; onDirty: (dirty: boolean) => void };

/** The text that goes into the change log, and what it must say. */
export function ChangeLog({ draft, differences, onDirty }: Props) {
  const text = useTexts(reviewTexts);
  const shared = useTexts(tableTexts);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [typed, setTyped] = useState<Written | null>(null);
  const written = writtenOn(draft.changeLog, typed);
  const { text: now, base } = written;
  const moved = isMoved(written, draft.changeLog);
  const dirty = typed !== null && now !== draft.changeLog;
  // A session that ends while somebody writes must not take the text away.
  const shown = (useMay('editor') && draft.state === 'open') || dirty;
  const unsaved = useUnsaved<string>({ draft: draft.id, what: WHAT, hash: '', base, mine: now, dirty });
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const type = (next: string) => setTyped({ text: next, base });
  const instruments = useQuery({ queryKey: ['instruments'], queryFn: () => json<InstrumentSummary[]>('/api/instruments') });
  const corrections = corrected(draft.files, instruments.data ?? []);
  const missing = corrections.filter((edition) => !declares(now, edition));
  const save = useMutation({
    mutationFn: async ({ text: changeLog, base: before }: Written) => {
      const fresh = await json<Draft>(at.draft(draft.id));
      if (isMoved({ text: changeLog, base: before }, fresh.changeLog)) {
        client.setQueryData(draftKey(draft.id), fresh);
        return;
      }
      await json(at.draft(draft.id), { method: 'PUT', body: { changeLog } });
      await client.invalidateQueries({ queryKey: ['draft', draft.id] });
      setTyped((later) => (later === null || later.text === changeLog ? null : { ...later, base: changeLog }));
    },
  });
  const propose = (found: Differences) => {
    type([now.trim(), proposal(draft, missing, found, language)].filter((part) => part !== '').join('\n\n'));
    document.getElementById('change-log')?.focus();
  };
  if (!shown) {
    return <pre className={style.code}>{draft.changeLog || '–'}</pre>;
  }
  return (
    <>
      {draft.state !== 'published' && <Corrections corrections={corrections} missing={missing} />}
      <div className={style.form}>
        {unsaved.found !== null && (
          <FoundCopy
            when={unsaved.found.at}
            onTake={() => {
              unsaved.take(unsaved.found!);
              setTyped({ text: unsaved.found!.mine, base: unsaved.found!.base });
            }}
            onDrop={() => unsaved.drop(unsaved.found!)}
          />
        )}
        {unsaved.full && <Alert type="warning" title={shared.full} role="alert" />}
        <TextArea id="change-log" label={text.changeLog} value={now} onChange={type} helper={{ text: dirty ? text.unsavedText : text.changeLogHelp }} />
        {moved && (
          <MovedText
            written={written}
            saved={draft.changeLog}
            onJoin={(joined) => setTyped({ text: joined, base: draft.changeLog })}
            onTake={() => setTyped(null)}
          />
        )}
        <div className={style.buttons}>
          <Button visualType="secondary" disabled={differences === undefined} onClick={() => differences && propose(differences)}>
            {text.propose}
          </Button>
          <Button
            isLoading={save.isPending}
            aria-disabled={!dirty || moved}
            onClick={dirty && !moved && !save.isPending ? () => save.mutate(written) : undefined}
          >
            {text.save}
          </Button>
        </div>
        {save.isSuccess && typed === null && <p role="status">{text.saved}</p>}
        {save.error && <Failed problem={save.error} />}
      </div>
    </>
  );
}
