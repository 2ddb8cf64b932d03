import { Alert, Button, Label } from '@tehik-ee/tedi-react/tedi';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { json } from '../../api/client';
import type { Draft } from '../../api/drafts';
import type { InstrumentSummary } from '../../api/rules';
import { day } from '../../language/format';
import { useBilingual, useTexts } from '../../language';
import { DayField } from '../../parts/day/DayField';
import { Failed, Shown } from '../../parts/States';
import { TextField } from '../../parts/fields';
import { at } from './data';
import { Dialog } from './Dialog';
import styles from './drafts.module.css';
import { newEdition } from './editions';
import { draftAddress } from './places';
import { draftTexts } from './texts';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Makes a draft: of the active release as it is, or with a new edition in it. */
export function NewDraft({ onClose }: { onClose: () => void }) {
  const text = useTexts(draftTexts);
  const id = useId();
  const go = useNavigate();
  const client = useQueryClient();
  const instruments = useQuery({ queryKey: ['instruments'], queryFn: () => json<InstrumentSummary[]>('/api/instruments') });
  const [name, setName] = useState('');
  const [edition, setEdition] = useState(true);
  const [instrument, setInstrument] = useState('');
  const [firstDay, setFirstDay] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const chosen = instruments.data?.find((each) => each.instrument === instrument);
  const isDay = firstDay !== null && DAY.test(firstDay);
  const effect = chosen !== undefined && isDay ? newEdition(chosen, firstDay) : null;
  const ready = name.trim() !== '' && (!edition || (effect !== null && effect.kind === 'copied'));
  const create = async () => {
    setTried(true);
    if (!ready) {
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      const body = { name: name.trim(), ...(edition ? { newEdition: { instrument, firstDay } } : {}) };
      const draft = await json<Draft>(at.drafts, { method: 'POST', body });
      await client.invalidateQueries({ queryKey: ['drafts'] });
      await go(draftAddress(draft.id));
    } catch (refused) {
      setProblem(refused);
      setBusy(false);
    }
  };
  const option = (value: boolean, title: string, help: string) => (
    <label className={styles.choice}>
      <input type="radio" name={`${id}-kind`} checked={edition === value} onChange={() => setEdition(value)} />
      <span>
        {title}
        <br />
        <span className={styles.quiet}>{help}</span>
      </span>
    </label>
  );
  return (
    <Dialog
      title={text.make}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => void create()} disabled={busy} isLoading={busy}>
            {busy ? text.creating : text.create}
          </Button>
          <Button visualType="secondary" onClick={onClose}>
            {text.cancel}
          </Button>
        </>
      }
    >
      <TextField
        id={`${id}-name`}
        label={text.name}
        required
        value={name}
        onChange={setName}
        invalid={tried && name.trim() === ''}
        helper={tried && name.trim() === '' ? { type: 'error', text: text.nameMissing } : { type: 'hint', text: text.nameHelp }}
      />
      <fieldset className={styles.tight}>
        <legend>{text.kind}</legend>
        {option(true, text.newEdition, text.newEditionHelp)}
        {option(false, text.fromActive, text.fromActiveHelp)}
      </fieldset>
      {edition && (
        <Shown query={instruments}>
          {(all) => (
            <>
              <InstrumentChoice id={`${id}-instrument`} all={all} value={instrument} onChange={setInstrument} missing={tried && instrument === ''} />
              <DayField
                id={`${id}-day`}
                label={text.firstDay}
                required
                value={firstDay}
                onChange={setFirstDay}
                helper={tried && !isDay ? { type: 'error', text: text.dayMissing } : undefined}
              />
              {effect !== null && <Effect effect={effect} />}
            </>
          )}
        </Shown>
      )}
      {problem !== null && <Failed problem={problem} />}
    </Dialog>
  );
}

type ChoiceProps = { id: string; all: InstrumentSummary[]; value: string; onChange: (value: string) => void; missing: boolean };

function InstrumentChoice({ id, all, value, onChange, missing }: ChoiceProps) {
  const text = useTexts(draftTexts);
  const read = useBilingual();
  return (
    <div className={styles.field}>
      <Label htmlFor={id} required>
        {text.instrument}
      </Label>
      <select id={id} value={value} required aria-invalid={missing} onChange={(event) => onChange(event.target.value)}>
        <option value="">{text.choose}</option>
        {all.map(({ instrument, title }) => (
          <option key={instrument} value={instrument}>
            {read(title)} ({instrument})
          </option>
        ))}
      </select>
      {missing && <span className={styles.error}>{text.instrumentMissing}</span>}
    </div>
  );
}

function Effect({ effect }: { effect: ReturnType<typeof newEdition> }) {
  const text = useTexts(draftTexts);
  if (effect.kind !== 'copied') {
    return <Alert type="danger" role="status" title={effect.kind === 'taken' ? text.dayTaken : text.before} />;
  }
  return (
    <Alert type="info" role="status">
      <p>{text.copied(day(effect.from), effect.topics)}</p>
      {effect.endsOn !== null && <p>{text.ends(day(effect.from), day(effect.endsOn))}</p>}
      {effect.endedOn !== null && <p>{text.between(day(effect.from), day(effect.endedOn))}</p>}
      {effect.until !== null && <p>{text.until(day(effect.until))}</p>}
      <p>{text.newCases}</p>
    </Alert>
  );
}
