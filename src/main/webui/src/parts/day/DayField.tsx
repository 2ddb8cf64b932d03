import { Button, type FeedbackTextProps, Label } from '@tehik-ee/tedi-react/tedi';
import { useRef, useState } from 'react';
import { useTexts } from '../../language';
import { TextField } from '../fields';
import styles from './DayField.module.css';
import { dayTexts } from './texts';
import { isDay, readDay, shown } from './typed';

type Props = {
  id: string;
  label: string;
  /** YYYY-MM-DD, or what was typed that is no day; null if empty */
  value: string | null;
  onChange: (value: string | null) => void;
  required?: boolean;
  disabled?: boolean;
  helper?: FeedbackTextProps;
  size?: 'small' | 'default';
};

/** A day that is typed or chosen from the calendar of the browser. */
export function DayField({ id, label, value, onChange, required, disabled, helper, size }: Props) {
  const text = useTexts(dayTexts);
  const [typed, setTyped] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const [left, setLeft] = useState(true);
  const wrong = left && value !== null && !isDay(value);
  // Whoever types sees what they typed: the value may come back later than the next key.
  const written = !left || (readDay(typed) ?? null) === value ? typed : shown(value, 'day', true);
  return (
    <div className={styles.field}>
      <Label as="span" aria-hidden="true" required={required} isSmall={size === 'small'}>
        {label}
      </Label>
      <TextField
        id={id}
        label={label}
        hideLabel
        required={required}
        disabled={disabled}
        size={size}
        value={written}
        placeholder={text.form}
        invalid={wrong || helper?.type === 'error'}
        helper={wrong && helper?.type !== 'error' ? { type: 'error', text: text.wrong } : helper}
        onChange={(next) => {
          setTyped(next);
          onChange(readDay(next) ?? null);
        }}
        onFocus={() => {
          setTyped(written);
          setLeft(false);
        }}
        onBlur={() => setLeft(true)}
        attributes={{ autocomplete: 'off' }}
      />
      <span className={styles.pick}>
        <Button
          visualType="neutral"
          icon="calendar_today"
          size={size}
          disabled={disabled}
          aria-label={`${text.choose}: ${label}`}
          onClick={() => picker.current?.showPicker()}
        >
          {text.choose}
        </Button>
        <input
          ref={picker}
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          className={styles.native}
          value={value !== null && isDay(value) ? value : ''}
          onChange={(event) => {
            setTyped('');
            onChange(event.target.value === '' ? null : event.target.value);
          }}
        />
      </span>
    </div>
  );
}
