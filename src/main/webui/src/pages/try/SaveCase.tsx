import { Alert, Button, Checkbox, Select } from '@tehik-ee/tedi-react/tedi';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { json, send } from '../../api/client';
import type { DraftSummary, FileText } from '../../api/drafts';
import { type ExactObject, writeExact } from '../../api/exact';
import { useTexts } from '../../language';
import { Failed, Loading } from '../../parts/States';
import { TextArea, TextField } from '../../parts/fields';
import { tryTexts } from './texts';
import styles from './try.module.css';
import type { Asked, ExactCase, ExactTrial } from './useTry';

type Props = { asked: Asked; trial: ExactTrial; input: ExactObject; file: string; cases: ExactCase[] };

/** Offers to keep an answer as a case of an open draft. */
export function SaveCase(props: Props) {
  const text = useTexts(tryTexts);
  const [open, setOpen] = useState(false);
  return open ? (
    <CaseForm {...props} close={() => setOpen(false)} />
  ) : (
    <div>
      <Button visualType="secondary" iconLeft="add_task" onClick={() => setOpen(true)}>
        {text.saveCase}
      </Button>
    </div>
  );
}

type Kinds = keyof (typeof tryTexts)['et']['kinds'];
const KINDS: Kinds[] = ['derived', 'boundary', 'worked-example', 'published', 'bug'];

function CaseForm({ asked, trial, input, file, close }: Props & { close: () => void }) {
  const text = useTexts(tryTexts);
  const client = useQueryClient();
  const drafts = useQuery({ queryKey: ['drafts'], queryFn: () => json<DraftSummary[]>('/api/drafts') });
  const [draft, setDraft] = useState(asked.draft);
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const [basis, setBasis] = useState('');
  const [kind, setKind] = useState<Kinds>('derived');
  const [confirmed, setConfirmed] = useState(false);
  const [tried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: async () => {
      const at = `/api/drafts/${encodeURIComponent(draft ?? '')}`;
      const hash = await hashOf(`${at}/file?path=${encodeURIComponent(file)}`);
      const body = writeExact({
        hash,
        id: id.trim(),
        name: name.trim(),
        kind,
        basis: basis.trim(),
        on: trial.on,
        given: input,
        expect: { outcome: trial.outcome, codes: trial.reasons.map(({ code }) => code) },
      });
      await send(`${at}/case?path=${encodeURIComponent(file)}`, { method: 'POST', body });
      await client.invalidateQueries({ queryKey: ['drafts'] });
    },
  });
  if (drafts.isPending) {
    return <Loading />;
  }
  const open = (drafts.data ?? []).filter(({ state }) => state === 'open');
  const options = open.map((each) => ({ value: each.id, label: each.name }));
  if (saving.isSuccess) {
    return (
      <Alert type="success" role="status" title={text.saved}>
        <Link to={`/drafts/${draft}/file?path=${encodeURIComponent(file)}`}>{text.openFile}</Link>
      </Alert>
    );
  }
  const complete = draft !== null && [id, name, basis].every((each) => each.trim() !== '') && confirmed;
  const missing = (value: string) => tried && value.trim() === '';
  const kindOptions = KINDS.map((each) => ({ value: each, label: text.kinds[each] }));
  return (
    <form
      className={styles.save}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (complete) {
          saving.mutate();
        }
      }}
    >
      <h3>{text.saveCase}</h3>
      <p>{text.saveLead}</p>
      {drafts.error !== null && <Failed problem={drafts.error} />}
      {drafts.data && open.length === 0 ? (
        <p>
          {text.noDrafts} <Link to="/drafts">{text.draft}</Link>
        </p>
      ) : (
        <Select
          id="case-draft"
          label={text.draft}
          required
          options={options}
          value={options.find(({ value }) => value === draft) ?? null}
          placeholder={text.choose}
          isClearable={false}
          onChange={(next) => setDraft((next as { value: string } | null)?.value ?? null)}
        />
      )}
      <TextField id="case-id" label={text.id} required value={id} onChange={setId} invalid={missing(id)} helper={{ text: text.idHelp }} />
      <TextArea id="case-name" label={text.sentence} required value={name} onChange={setName} invalid={missing(name)} />
      <TextField id="case-basis" label={text.basis} required value={basis} onChange={setBasis} invalid={missing(basis)} helper={{ text: text.basisHelp }} />
      <Select
        id="case-kind"
        label={text.kind}
        required
        options={kindOptions}
        value={kindOptions.find(({ value }) => value === kind) ?? null}
        isClearable={false}
        onChange={(next) => setKind(((next as { value: string } | null)?.value ?? kind) as Kinds)}
      />
      <Checkbox
        id="case-confirm"
        name="case-confirm"
        value="confirmed"
        label={text.confirm}
        checked={confirmed}
        invalid={tried && !confirmed}
        onChange={(_, checked) => setConfirmed(checked)}
      />
      {tried && !complete && <p role="alert">{text.fill}</p>}
      {saving.error !== null && <Failed problem={saving.error} />}
      <div className={styles.buttons}>
        <Button type="submit" isLoading={saving.isPending}>
          {text.save}
        </Button>
        <Button visualType="secondary" onClick={close}>
          {text.close}
        </Button>
      </div>
    </form>
  );
}

/** The hash of the file of cases as the draft has it; null if there is none yet. */
async function hashOf(path: string): Promise<string | null> {
  try {
    return (await json<FileText>(path)).hash;
  } catch (problem) {
    if (problem instanceof Error && 'status' in problem && problem.status === 404) {
      return null;
    }
    throw problem;
  }
}
