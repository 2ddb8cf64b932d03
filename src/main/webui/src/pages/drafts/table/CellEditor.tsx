import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Bilingual } from '../../../language';
import { useBilingual } from '../../../language';
import styles from './grid.module.css';

/** How a cell is left: with what was typed, to the next place, or as it was. */
export type Left = { text: string; to: 'below' | 'right' | 'left' | 'stay' } | null;

type Props = {
  label: string;
  initial: string;
  choices: string[];
  faultOf: (text: string) => Bilingual | null;
  onType: (text: string) => void;
  onLeave: (left: Left) => void;
};

const LINE = 40;

/** A cell while a person writes in it: free text, with what is likely as a list below. */
export function CellEditor({ label, initial, choices: likely, faultOf, onType, onLeave }: Props) {
  // A list belongs to a single line; what has several is written freely.
  const choices = initial.includes('\n') ? [] : likely;
  const [text, setText] = useState(initial);
  const [chosen, setChosen] = useState(-1);
  const area = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const left = useRef(false);
  const id = useId();
  const read = useBilingual();
  const fault = faultOf(text);
  useEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(initial.length, initial.length);
    area.current?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [initial.length]);
  const leave = (how: Left) => {
    if (!left.current) {
      left.current = true;
      onLeave(how);
    }
  };
  const type = (value: string) => {
    setText(value);
    onType(value);
  };
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    const now = choices[chosen] ?? text;
    if (event.key === 'Escape') {
      event.preventDefault();
      leave(null);
    } else if (event.key === 'Enter' && (event.altKey || event.shiftKey) && !listed) {
      event.preventDefault();
      area.current!.setRangeText('\n', area.current!.selectionStart, area.current!.selectionEnd, 'end');
      type(area.current!.value);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      leave({ text: now, to: 'below' });
    } else if (event.key === 'Tab') {
      event.preventDefault();
      leave({ text: now, to: event.shiftKey ? 'left' : 'right' });
    } else if (listed && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((before) => Math.max(-1, Math.min(choices.length - 1, before + by)));
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      leave({ text: now, to: 'stay' });
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }));
    }
  };
  const lines = text.split('\n').reduce((count, line) => count + 1 + Math.floor(line.length / LINE), 0);
  const listed = choices.length > 0;
  const Field = listed ? 'input' : 'textarea';
  return (
    <div className={styles.editor}>
      <Field
        ref={area}
        role={listed ? 'combobox' : undefined}
        aria-label={label}
        aria-expanded={listed ? true : undefined}
        aria-controls={listed ? `${id}-list` : undefined}
        aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-fault`}
        spellCheck={false}
        {...(listed ? {} : { rows: Math.max(1, Math.min(12, lines)) })}
        value={text}
        onChange={(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
          setChosen(-1);
          type(event.target.value);
        }}
        onKeyDown={keys}
        onBlur={() => leave({ text, to: 'stay' })}
      />
      {listed && (
        <ul role="listbox" id={`${id}-list`} aria-label={label} className={styles.choices}>
          {choices.map((choice, index) => (
            <li
              key={choice}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onPointerDown={(event) => {
                event.preventDefault();
                leave({ text: choice, to: 'stay' });
              }}
            >
              {choice}
            </li>
          ))}
        </ul>
      )}
      <p id={`${id}-fault`} className={styles.fault} role="status">
        {fault === null ? '' : read(fault)}
      </p>
    </div>
  );
}
