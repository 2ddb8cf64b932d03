import { Checkbox, FeedbackText } from '@tehik-ee/tedi-react/tedi';
import { isObject } from '../../../api/exact';
import { useTexts } from '../../../language';
import { tryTexts } from '../texts';
import { AnyField, type PlaceProps } from './AnyField';
import { useForm } from './context';
import { blank } from './fields';
import styles from './form.module.css';
import { placeId, useHelper } from './useHelper';

/** Several places that belong together; all of them may be absent where the rules allow it. */
export function GroupField({ field, value, path, label }: PlaceProps) {
  const { change } = useForm();
  const text = useTexts(tryTexts);
  const helper = useHelper(field, path);
  const name = label ?? field.label;
  const given = isObject(value);
  const optional = field.nullable || !field.required;
  return (
    <fieldset className={styles.group} id={placeId(path)} tabIndex={-1}>
      <legend>{name}</legend>
      {helper && <FeedbackText {...helper} />}
      {optional && (
        <Checkbox
          id={`${placeId(path)}/given`}
          name={`${placeId(path)}/given`}
          value="given"
          label={text.given}
          checked={given}
          onChange={(_, checked) => change(path, checked ? (blank({ ...field, nullable: false }) ?? {}) : field.nullable ? null : undefined)}
        />
      )}
      {(given || !optional) && <Places field={field} value={value} path={path} />}
    </fieldset>
  );
}

/** The places of a group, those that need room below the others. */
export function Places({ field, value, path }: PlaceProps) {
  const wide = (kind: string) => kind === 'group' || kind === 'list' || kind === 'json';
  const place = (part: (typeof field.fields)[number]) => (
    <AnyField key={part.name} field={part} value={isObject(value) ? value[part.name] : undefined} path={[...path, part.name]} />
  );
  const lines = field.fields.filter(({ kind }) => !wide(kind));
  return (
    <>
      {lines.length > 0 && <div className={styles.lines}>{lines.map(place)}</div>}
      {field.fields.filter(({ kind }) => wide(kind)).map(place)}
    </>
  );
}
