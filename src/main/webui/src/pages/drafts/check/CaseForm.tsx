import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import { useId, useState } from 'react';
import { json } from '../../../api/client';
import type { FileText, Suggestion } from '../../../api/drafts';
import { type Exact, writeExact } from '../../../api/exact';
import { day } from '../../../language/format';
import { useTexts } from '../../../language';
import { Failed } from '../../../parts/States';
import { at } from '../data';
import { Dialog } from '../Dialog';
import styles from '../drafts.module.css';
import { written } from '../table/marks';
import { codesOf } from './expectation';
import { OutcomeFields, wellFormed } from './ExpectationForm';
import { checkTexts } from './texts';
import { useWrite } from './useWrite';

const KINDS = ['boundary', 'published', 'worked-example', 'bug', 'derived'] as const;

type Props = { draft: string; suggestion: Suggestion; file: string; onClose: () => void };

/** Takes a suggested case over; a person says what its answer should be, and why. */
export function CaseForm({ draft, suggestion, file, onClose }: Props) {
  const text = useTexts(checkTexts);
  const id = useId();
  const [fields, setFields] = useState({ id: suggestion.id, name: suggestion.name, kind: 'boundary', basis: '' });
  const [outcome, setOutcome] = useState(writeExact(suggestion.answer.outcome as unknown as Exact, '  '));
  const [codes, setCodes] = useState(suggestion.answer.codes.join(', '));
  const [right, setRight] = useState(false);
  const { busy, problem, movedBy, write } = useWrite(draft);
  const read = wellFormed(outcome);
  const save = async () => {
    const body = (hash: string | null) =>
      writeExact({
        hash,
        ...fields,
        on: suggestion.on,
        given: suggestion.given as unknown as Exact,
        expect: { outcome: read!, codes: codesOf(codes) },
      });
    if (await write(file, undefined, (hash) => json<FileText>(at.newCase(draft, file), { method: 'POST', body: body(hash) }))) {
      onClose();
    }
  };
  const line = (name: 'id' | 'name' | 'basis', label: string, help?: string) => (
    <div className={styles.field}>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        value={fields[name]}
        required
        onChange={(event) => setFields((before) => ({ ...before, [name]: event.target.value }))}
      />
      {help !== undefined && <span className={styles.error}>{help}</span>}
    </div>
  );
  const complete = fields.id !== '' && fields.name !== '' && fields.basis.trim() !== '' && read !== null && right;
  return (
    <Dialog
      wide
      title={text.takeTitle}
      onClose={onClose}
      actions={
        <>
          <Button disabled={!complete || busy} isLoading={busy} onClick={() => void save()}>
            {text.take}
          </Button>
          <Button visualType="secondary" onClick={onClose}>
            {text.cancel}
          </Button>
        </>
      }
    >
      <p>
        {text.on}: {day(suggestion.on)}. {text.given}: <code>{written(suggestion.given)}</code>
      </p>
      {line('id', text.caseId)}
      {line('name', text.caseName)}
      <div className={styles.field}>
        <label htmlFor={`${id}-kind`}>{text.kind}</label>
        <select id={`${id}-kind`} value={fields.kind} onChange={(event) => setFields((before) => ({ ...before, kind: event.target.value }))}>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {text.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      {line('basis', text.basis, fields.basis.trim() === '' ? text.basisMissing : undefined)}
      <OutcomeFields id={id} outcome={outcome} setOutcome={setOutcome} codes={codes} setCodes={setCodes} />
      <label className={styles.choice}>
        <input type="checkbox" checked={right} onChange={(event) => setRight(event.target.checked)} />
        {text.right}
      </label>
      {movedBy !== null ? <Alert type="warning" role="alert" title={text.moved(movedBy)} /> : problem !== null && <Failed problem={problem} />}
    </Dialog>
  );
}
