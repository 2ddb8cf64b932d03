import { Alert, Button, Checkbox, Select } from '@tehik-ee/tedi-react/tedi';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { json } from '../../api/client';
import type { DraftSummary, FileText } from '../../api/drafts';
import { type ExactObject, writeExact } from '../../api/exact';
import { useTexts } from '../../language';
import { CASE_KINDS, caseKindTexts, needsNote, noteOf } from '../../parts/cases/kinds';
import { Failed, Loading } from '../../parts/States';
import { useFocusTurn } from '../../parts/useFocusTurn';
import { TextArea, TextField } from '../../parts/fields';
import { startCheck } from '../drafts/check/checks';
import { written } from '../drafts/check/useWrite';
import { at } from '../drafts/data';
import { KeptNote } from '../drafts/KeptNote';
import { fileAddress } from '../drafts/places';
import { useTyped } from '../drafts/useTyped';
import { tryTexts } from './texts';
import styles from './try.module.css';
import type { Asked, ExactCase, ExactTrial } from './useTry';

type Props = { asked: Asked; trial: ExactTrial; input: ExactObject; file: string; cases: ExactCase[] };

/** Offers to keep an answer as a case of an open draft. */
export function SaveCase(props: Props) {
  const text = useTexts(tryTexts);
  const [open, setOpen] = useState(false);
  const { opened, opener } = useFocusTurn(open);
  return open ? (
    <div ref={opened}>
      <CaseForm {...props} close={() => setOpen(false)} />
    </div>
  ) : (
    <div ref={opener}>
      <Button visualType="secondary" iconLeft="add_task" onClick={() => setOpen(true)}>
        {text.saveCase}
      </Button>
    </div>
  );
}

function CaseForm({ asked, trial, input, file, close }: Props & { close: () => void }) {
  const text = useTexts(tryTexts);
  const client = useQueryClient();
  const drafts = useQuery({ queryKey: ['drafts'], queryFn: () => json<DraftSummary[]>('/api/drafts') });
  const kinds = useTexts(caseKindTexts);
  const { typed, type, kept, forget } = useTyped('try', [asked.instrument, asked.topic, asked.edition], {
    draft: asked.draft,
    id: '',
    name: '',
    basis: '',
    note: '',
    kind: CASE_KINDS[0] as string,
  });
  const change = (next: Partial<typeof typed>) => type({ ...typed, ...next });
  const { draft, id, name, basis, note, kind } = typed;
  const [confirmed, setConfirmed] = useState(false);
  const [tried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: async () => {
      const body = (hash: string | null) =>
        writeExact({
          hash,
          id: id.trim(),
          name: name.trim(),
          kind,
          basis: basis.trim(),
          ...noteOf(note),
          on: trial.on,
          given: input,
          expect: { outcome: trial.outcome, codes: trial.reasons.map(({ code }) => code) },
        });
      await written(draft!, file, undefined, (hash) => json<FileText>(at.newCase(draft!, file), { method: 'POST', body: body(hash) }));
      await Promise.all([['drafts'], ['draft', draft]].map((queryKey) => client.invalidateQueries({ queryKey })));
      void startCheck(draft!);
      return draft!;
    },
    onSuccess: () => forget(),
  });
  if (drafts.isPending) {
    return <Loading />;
  }
  const open = (drafts.data ?? []).filter(({ state }) => state === 'open');
  const options = open.map((each) => ({ value: each.id, label: each.name }));
  if (saving.isSuccess) {
    return (
      <Alert type="success" role="status" title={text.saved}>
        <Link to={fileAddress(saving.data, file)}>{text.openFile}</Link>
      </Alert>
    );
  }
  const noNote = needsNote(kind) && note.trim() === '';
  const complete = open.some((each) => each.id === draft) && [id, name, basis].every((each) => each.trim() !== '') && !noNote && confirmed;
  const missing = (value: string) => tried && value.trim() === '';
  const kindOptions = CASE_KINDS.map((each) => ({ value: each as string, label: kinds[each] ?? each }));
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
      <KeptNote kept={kept} onForget={forget} />
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
          onChange={(next) => change({ draft: (next as { value: string } | null)?.value ?? null })}
        />
      )}
      <TextField id="case-id" label={text.id} required value={id} onChange={(next) => change({ id: next })} invalid={missing(id)} helper={{ text: text.idHelp }} />
      <TextArea id="case-name" label={text.sentence} required value={name} onChange={(next) => change({ name: next })} invalid={missing(name)} />
      <TextField id="case-basis" label={text.basis} required value={basis} onChange={(next) => change({ basis: next })} invalid={missing(basis)} helper={{ text: text.basisHelp }} />
      <Select
        id="case-kind"
        label={text.kind}
        required
        options={kindOptions}
        value={kindOptions.find(({ value }) => value === kind) ?? null}
        isClearable={false}
        onChange={(next) => change({ kind: (next as { value: string } | null)?.value ?? kind })}
      />
      <TextArea
        id="case-note"
        label={text.note}
        required={needsNote(kind)}
        value={note}
        onChange={(next) => change({ note: next })}
        invalid={tried && noNote}
        helper={{ text: text.noteHelp }}
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
