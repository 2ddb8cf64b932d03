import { Select } from '@tehik-ee/tedi-react/tedi';
import { type Exact, sameExact } from '../../../api/exact';
import { useTexts } from '../../../language';
import { tryTexts } from '../texts';
import type { PlaceProps } from './AnyField';
import { useForm } from './context';
import { placeId, useHelper } from './useHelper';

/** One of the values that are allowed; yes or no among them. */
export function ChoiceField({ field, value, path, label }: PlaceProps) {
  const { change } = useForm();
  const text = useTexts(tryTexts);
  const helper = useHelper(field, path);
  const choices: { label: string; value: string; chosen: Exact }[] = [
    ...(field.nullable ? [{ label: text.nothing, value: 'null', chosen: null as Exact }] : []),
    ...(field.kind === 'boolean' ? [true, false] : field.choices).map((choice) => ({
      label: choice === true ? text.yes : choice === false ? text.no : String(choice),
      value: JSON.stringify(String(choice)),
      chosen: choice,
    })),
  ];
  const current = choices.find(({ chosen }) => sameExact(chosen, value));
  const odd = value === undefined || value === null || value === '' || current ? null : { label: String(value), value: 'odd' };
  return (
    <Select
      id={placeId(path)}
      label={label ?? field.label}
      required={field.required && !field.nullable}
      options={choices}
      value={current ?? odd}
      placeholder={text.choose}
      helper={helper}
      invalid={helper?.type === 'error'}
      isSearchable={choices.length > 7}
      isClearable={false}
      onChange={(next) => {
        const option = choices.find(({ value: each }) => next !== null && 'value' in next && next.value === each);
        change(path, option?.chosen);
      }}
    />
  );
}
