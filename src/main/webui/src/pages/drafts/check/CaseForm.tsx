import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import { useId, useState } from 'react';
import { json } from '../../../api/client';
import type { FileText, Suggestion } from '../../../api/drafts';
import { type Exact, writeExact } from '../../../api/exact';
import { day } from '../../../language/format';
import { useTexts } from '../../../language';
import { CASE_KINDS, caseKindTexts, needsNote, noteOf } from '../../../parts/cases/kinds';
import { Failed } from '../../../parts/States';
import { at } from '../data';
import { Dialog } from '../Dialog';
import styles from '../drafts.module.css';
import { KeptNote } from '../KeptNote';
import { written } from '../table/marks';
import { useTyped } from '../useTyped';
import { codesOf } from './expectation';
import { OutcomeFields, wellFormed } from './OutcomeFields';
import { checkTexts } from './texts';
import { useWrite } from './useWrite';

type Props = { draft: string; suggestion: Suggestion; file: string; onClose: () => void };

/** Takes a suggested case over; a person says what its answer should be, and why. */
export function CaseForm({ draft, suggestion, file, onClose }: Props) {
  const text = useTexts(checkTexts);
  const kinds = useTexts(caseKindTexts);
  const id = useId();
  const { typed, type, kept, forget } = useTyped(draft, [file, 'new case', suggestion.id], {
    id: suggestion.id,
    name: suggestion.name,
    kind: CASE_KINDS[0] as string,
    basis: '',
    note: '',
    outcome: writeExact(suggestion.answer.outcome as unknown as Exact, '  '),
    codes: suggestion.answer.codes.join(', '),
  });
  const change = (next: Partial<typeof typed>) => type({ ...typed, ...next });
  const [right, setRight] = useState(false);
  const { busy, problem, movedBy, write } = useWrite(draft);
  const read = wellFormed(typed.outcome);
  const save = async () => {
    const body = (hash: string | null) =>
      writeExact({
        hash,
        id: typed.id.trim(),
        name: typed.name.trim(),
        kind: typed.kind,
        basis: typed.basis.trim(),
        ...noteOf(typed.note),
        on: suggestion.on,
        given: suggestion.given as unknown as Exact,
        expect: { outcome: read!, codes: codesOf(typed.codes) },
      });
    if (await write(file, undefined, (hash) => json<FileText>(at.newCase(draft, file), { method: 'POST', body: body(hash) }))) {
      forget();
      onClose();
    }
  };
  const line = (name: 'id' | 'name' | 'basis' | 'note', label: string, missing?: string) => (
    <div className={styles.field}>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        value={typed[name]}
        required={name !== 'note' || needsNote(typed.kind)}
        aria-describedby={missing === undefined ? undefined : `${id}-${name}-missing`}
        onChange={(event) => change({ [name]: event.target.value })}
      />
      {missing !== undefined && (
        <span id={`${id}-${name}-missing`} className={styles.error}>
          {missing}
        </span>
      )}
    </div>
  );
  const noBasis = typed.basis.trim() === '';
  const noNote = needsNote(typed.kind) && typed.note.trim() === '';
  const complete = typed.id.trim() !== '' && typed.name.trim() !== '' && !noBasis && !noNote && read !== null && right;
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
      <KeptNote kept={kept} onForget={forget} />
      <p>
        {text.on}: {day(suggestion.on)}. {text.given}: <code>{written(suggestion.given)}</code>
      </p>
      {line('id', text.caseId)}
      {line('name', text.caseName)}
      <div className={styles.field}>
        <label htmlFor={`${id}-kind`}>{text.kind}</label>
        <select id={`${id}-kind`} value={typed.kind} onChange={(event) => change({ kind: event.target.value })}>
          {CASE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      {line('basis', text.basis, noBasis ? text.basisMissing : undefined)}
      {line('note', text.note, noNote ? text.noteMissing : undefined)}
      <OutcomeFields
        id={id}
        outcome={typed.outcome}
        setOutcome={(outcome) => change({ outcome })}
        codes={typed.codes}
        setCodes={(codes) => change({ codes })}
      />
      <label className={styles.choice}>
        <input type="checkbox" checked={right} onChange={(event) => setRight(event.target.checked)} />
        {text.right}
      </label>
      {movedBy !== null ? <Alert type="warning" role="alert" title={text.moved(movedBy)} /> : problem !== null && <Failed problem={problem} />}
    </Dialog>
  );
}
