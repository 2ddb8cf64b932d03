import { useState } from 'react';
import { type Exact, readExact, sameExact, writeExact } from '../../../api/exact';
import { useTexts } from '../../../language';
import { tryTexts } from '../texts';
import { TextArea } from '../../../parts/fields';
import type { PlaceProps } from './AnyField';
import { useForm } from './context';
import { placeId, useHelper } from './useHelper';

function read(text: string): Exact | undefined {
  try {
    return readExact(text);
  } catch {
    return undefined;
  }
}

/** A value whose form the rules do not say, as JSON. */
export function JsonField({ field, value, path, label }: PlaceProps) {
  const { change } = useForm();
  const text = useTexts(tryTexts);
  const helper = useHelper(field, path);
  const [typed, setTyped] = useState<string | null>(null);
  const known = typed === null ? undefined : read(typed);
  const wrong = typed !== null && typed.trim() !== '' && known === undefined;
  const kept = typed !== null && (wrong || sameExact(known, value));
  return (
    <TextArea
      id={placeId(path)}
      label={label ?? field.label}
      required={field.required}
      value={kept ? typed : value === undefined ? '' : writeExact(value, '  ')}
      invalid={wrong || helper?.type === 'error'}
      helper={wrong ? { type: 'error', text: text.wrongJson } : (helper ?? { text: text.json })}
      onChange={(next) => {
        setTyped(next);
        if (next.trim() === '') {
          change(path, typeof path.at(-1) === 'number' ? null : undefined);
        } else if (read(next) !== undefined) {
          change(path, read(next));
        }
      }}
    />
  );
}
