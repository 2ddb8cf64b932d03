import { useState } from 'react';
import { type Exact, sameExact } from '../../../api/exact';
import { useLanguage } from '../../../language';
import { DayField } from '../../../parts/day/DayField';
import { readNumber, shown } from '../../../parts/day/typed';
import { TextField } from '../../../parts/fields';
import type { PlaceProps } from './AnyField';
import { useForm } from './context';
import { placeId, useHelper } from './useHelper';

/** A text, a number or a day. */
export function LineField({ field, value, path, label }: PlaceProps) {
  const { change } = useForm();
  const { language } = useLanguage();
  const helper = useHelper(field, path);
  const [typed, setTyped] = useState('');
  const inList = typeof path.at(-1) === 'number';
  const empty: Exact | undefined = field.nullable ? null : inList ? '' : undefined;
  const common = { id: placeId(path), label: label ?? field.label, required: field.required && !field.nullable, helper };
  if (field.kind === 'day') {
    return (
      <DayField
        {...common}
        value={typeof value === 'string' && value !== '' ? value : null}
        onChange={(next) => change(path, next ?? empty)}
      />
    );
  }
  const number = field.kind === 'number';
  const read = (text: string): Exact | undefined => (number ? readNumber(text) : text === '' ? undefined : text) ?? empty;
  return (
    <TextField
      {...common}
      value={sameExact(read(typed), value) ? typed : shown(value, number ? 'number' : 'text', language === 'et')}
      invalid={helper?.type === 'error'}
      onChange={(next) => {
        setTyped(next);
        change(path, read(next));
      }}
      attributes={{ autocomplete: 'off', ...(number ? { inputmode: 'decimal' } : {}) }}
    />
  );
}
