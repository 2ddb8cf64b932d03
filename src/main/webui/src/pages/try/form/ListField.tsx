import { Button, FeedbackText } from '@tehik-ee/tedi-react/tedi';
import { useRef } from 'react';
import { useTexts } from '../../../language';
import { tryTexts } from '../texts';
import { AnyField, type PlaceProps } from './AnyField';
import { useForm } from './context';
import { blankItem } from './fields';
import styles from './form.module.css';
import { placeId, useHelper } from './useHelper';

/** A list: elements are added at its end and removed one by one. */
export function ListField({ field, value, path, label }: PlaceProps) {
  const { change } = useForm();
  const text = useTexts(tryTexts);
  const helper = useHelper(field, path);
  const adding = useRef<HTMLDivElement>(null);
  const name = label ?? field.label;
  const items = Array.isArray(value) ? value : [];
  const item = field.item;
  if (item === null) {
    return null;
  }
  const remove = (index: number) => {
    change([...path, index], undefined);
    adding.current?.querySelector('button')?.focus();
  };
  return (
    <fieldset className={styles.group} id={placeId(path)} tabIndex={-1}>
      <legend>{name}</legend>
      {helper && <FeedbackText {...helper} />}
      {items.length === 0 && <p className={styles.none}>{text.none}</p>}
      <ol className={item.kind === 'group' ? styles.items : styles.shortItems}>
        {items.map((each, index) => (
          <li key={index} className={styles.item}>
            <div className={styles.itemBody}>
              <AnyField field={item} value={each} path={[...path, index]} label={`${name} ${index + 1}`} />
            </div>
            <Button
              visualType="neutral"
              size="small"
              icon="delete"
              aria-label={`${text.remove}: ${name} ${index + 1}`}
              onClick={() => remove(index)}
            >
              {text.remove}
            </Button>
          </li>
        ))}
      </ol>
      <div ref={adding}>
        <Button
          visualType="secondary"
          size="small"
          iconLeft="add"
          aria-label={`${text.add}: ${name}`}
          onClick={() => change(path, [...items, blankItem(item)])}
        >
          {text.add}
        </Button>
      </div>
    </fieldset>
  );
}
